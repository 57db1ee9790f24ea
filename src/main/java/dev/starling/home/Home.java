package dev.starling.home;

import java.util.List;

import dev.starling.account.Me;
import dev.starling.figures.Figures;
import dev.starling.importing.Imports;
import dev.starling.invitation.Invitations;
import dev.starling.notice.Notices;
import dev.starling.progress.Progress;
import dev.starling.progress.ProgressPage;
import dev.starling.question.Catalogue;
import dev.starling.question.QuestionBank;
import dev.starling.queue.Reception;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what somebody finds when they come in. It asks each module once, for no
 * more than a page shows.
 */
@Service
@Transactional(readOnly = true)
class Home {

	private static final int MOST_WAITING = 3;

	private final Progress progress;

	private final Notices notices;

	private final Reception reception;

	private final Catalogue catalogue;

	private final Imports imports;

	private final Invitations invitations;

	private final Figures figures;

	private final QuestionBank bank;

	Home(Progress progress, Notices notices, Reception reception, Catalogue catalogue, Imports imports,
			Invitations invitations, Figures figures, QuestionBank bank) {
		this.progress = progress;
		this.notices = notices;
		this.reception = reception;
		this.catalogue = catalogue;
		this.imports = imports;
		this.invitations = invitations;
		this.figures = figures;
		this.bank = bank;
	}

	HomePage of(Me me) {
		ProgressPage progress = this.progress.of(me);
		return new HomePage(progress, me.isGuest() ? List.of() : this.notices.fresh(me, HomePage.MOST_NEWS + 1),
				(progress.answers().isEmpty() && !me.isReviewer()) ? this.bank.first().orElse(null) : null,
				me.isReviewer() ? this.reception.glance(me, MOST_WAITING) : null,
				me.isAdministrator() ? office(me) : null);
	}

	private Office office(Me me) {
		return new Office(this.catalogue.inTheMaking(Office.MOST + 1), this.imports.unfinished(me).orElse(null),
				this.invitations.open(), this.figures.waiting());
	}

}
