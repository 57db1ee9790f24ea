package dev.starling.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.starling.account.Me;
import dev.starling.practice.Freezer;
import dev.starling.practice.FrozenDraft;
import dev.starling.practice.FrozenText;
import dev.starling.question.Part;
import dev.starling.question.QuestionBank;
import dev.starling.question.Signal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submissions on their way: whose they are, who takes them, when they are back.
 */
@Service
@Transactional
public class Rounds {

	private final Submissions submissions;

	private final Freezer freezer;

	private final QuestionBank bank;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Rounds(Submissions submissions, Freezer freezer, QuestionBank bank, ApplicationEventPublisher events, Clock clock) {
		this.submissions = submissions;
		this.freezer = freezer;
		this.bank = bank;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Returns a submission, whoever asks: for reviews, which know whom they show it to.
	 * @param id its number
	 * @return the submission
	 */
	@Transactional(readOnly = true)
	public Optional<Round> find(long id) {
		return this.submissions.findById(id).map(Submission::content);
	}

	/**
	 * Returns a submission of this candidate's.
	 * @param id its number
	 * @param me the candidate
	 * @return the submission, or empty where it is not theirs
	 */
	@Transactional(readOnly = true)
	public Optional<Round> findMine(long id, Me me) {
		return this.submissions.findByIdAndCandidateId(id, me.id()).map(Submission::content);
	}

	/**
	 * Returns every round of a draft.
	 * @param draft its number
	 * @return the first one in front
	 */
	@Transactional(readOnly = true)
	public List<Round> of(long draft) {
		return this.submissions.findByDraftIdOrderByRound(draft).stream().map(Submission::content).toList();
	}

	/**
	 * Returns every round that somebody has handed in.
	 * @param candidate the number of their account
	 * @return the first one in front
	 */
	@Transactional(readOnly = true)
	public List<Round> ofCandidate(long candidate) {
		return this.submissions.findByCandidateIdOrderById(candidate).stream().map(Submission::content).toList();
	}

	/**
	 * Returns what lists say of several submissions, whosever they are, in one statement.
	 * @param ids their numbers
	 * @return a line for each one that exists, by its number
	 */
	@Transactional(readOnly = true)
	public Map<Long, RoundTitle> titles(Collection<Long> ids) {
		return this.submissions.findTitles(ids)
			.stream()
			.collect(Collectors.toMap(RoundTitle::submission, Function.identity()));
	}

	/**
	 * Returns when each round of a draft was handed in, in one statement.
	 * @param draft its number
	 * @return the first one in front
	 */
	@Transactional(readOnly = true)
	public List<RoundLine> linesOf(long draft) {
		return List.copyOf(this.submissions.findParts(draft)
			.stream()
			.collect(Collectors.groupingBy(Submissions.FrozenPart::submission, LinkedHashMap::new,
					Collectors.collectingAndThen(Collectors.toList(), Rounds::line)))
			.values());
	}

	/**
	 * Returns what a draft said in the rounds that are back, in one statement.
	 * @param draft its number
	 * @return the first one in front
	 */
	@Transactional(readOnly = true)
	public List<ReturnedRound> returned(long draft) {
		return this.submissions.findReturnedTexts(draft)
			.stream()
			.collect(Collectors.groupingBy(Submissions.ReturnedText::submission, LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.map(Rounds::round)
			.toList();
	}

	private static ReturnedRound round(List<Submissions.ReturnedText> texts) {
		Submissions.ReturnedText first = texts.get(0);
		return new ReturnedRound(first.submission(), first.candidate(), first.round(), texts.stream()
			.collect(Collectors.toMap(Submissions.ReturnedText::part, Submissions.ReturnedText::body)));
	}

	private static RoundLine line(List<Submissions.FrozenPart> parts) {
		Submissions.FrozenPart first = parts.get(0);
		Map<Part, Integer> versions = parts.stream()
			.collect(Collectors.toMap(Submissions.FrozenPart::part, Submissions.FrozenPart::version));
		return new RoundLine(first.submission(), first.round(), first.state(), first.submittedAt(), versions);
	}

	/**
	 * Hands an answer in, as the candidate has seen it: as the next round of its draft,
	 * which {@link Submitted} tells. Nobody saves in the draft meanwhile, so that of
	 * several who hand it in at once one does.
	 * @param draft its number
	 * @param application what they send along
	 * @param me the candidate, who has an account
	 * @return what became of it, or empty where they have no such draft
	 * @throws dev.starling.practice.DeletedDraftException if they have deleted it
	 * @throws UnfitMarkException if a mark is of other words or of another question
	 */
	public Optional<SubmitAnswer> submit(long draft, Application application, Me me) {
		if (me.isGuest()) {
			throw new IllegalStateException("A guest hands nothing in: nobody could tell them what became of it");
		}
		return this.freezer.hold(draft, me).map((held) -> submit(held, application, me));
	}

	private SubmitAnswer submit(FrozenDraft held, Application application, Me me) {
		List<Submission> rounds = this.submissions.findByDraftIdOrderByRound(held.title().id());
		Optional<Submission> same = rounds.stream().filter((one) -> one.answers(application.id())).findFirst();
		if (same.isPresent()) {
			return new SubmitAnswer.HandedIn(same.get().id());
		}
		if (rounds.stream().anyMatch(Submission::isOpen)) {
			return new SubmitAnswer.AlreadyOpen();
		}
		if (!held.versions().equals(application.seen())) {
			return new SubmitAnswer.MovedOn();
		}
		if (held.words().count() == 0) {
			return new SubmitAnswer.Wordless();
		}
		if (!held.empty().isEmpty() && !application.gapsToo()) {
			return new SubmitAnswer.Gaps(held.empty().stream().map(FrozenText::part).toList());
		}
		requireFit(application.marks(), held);
		this.freezer.keep(held);
		Submission submission = this.submissions
			.saveAndFlush(new Submission(held, me.id(), rounds.size() + 1, application, this.clock.instant()));
		this.submissions.queueByCompetency(submission.id());
		this.events.publishEvent(submission.submitted(held.title().edition().title()));
		return new SubmitAnswer.HandedIn(submission.id());
	}

	private void requireFit(List<Mark> marks, FrozenDraft held) {
		if (marks.isEmpty()) {
			return;
		}
		Set<Long> signals = this.bank.edition(held.title().edition().edition())
			.orElseThrow()
			.signals()
			.stream()
			.map(Signal::id)
			.collect(Collectors.toSet());
		if (!marks.stream().allMatch((mark) -> mark.fits(held.text(mark.part()), signals))) {
			throw new UnfitMarkException();
		}
	}

	/**
	 * Gives a waiting submission to a coach. Of several who ask at once one gets it.
	 * @param id its number
	 * @param coach who asks
	 * @return what they review now, or empty where there is no such submission
	 * @throws TakenException if it does not wait for this coach now
	 */
	public Optional<Round> claim(long id, Me coach) {
		return this.submissions.lock(id).map((submission) -> {
			submission.claim(coach.id(), this.clock.instant());
			return submission.content();
		});
	}

	/**
	 * Lets a claimed submission wait again, for anybody.
	 * @param id its number
	 */
	public void giveBack(long id) {
		this.submissions.lock(id).orElseThrow().giveBack();
	}

	/**
	 * Ends a round: its review is out.
	 * @param id its number
	 * @param ready whether its coach finds it ready to tell
	 * @param now when
	 */
	public void returned(long id, boolean ready, Instant now) {
		this.submissions.lock(id).orElseThrow().giveReviewBack(ready, now);
	}

	/**
	 * Keeps a round that has just come in for a coach for a day, unless it is needed
	 * sooner.
	 * @param id its number
	 * @param coach the number of whoever knows the earlier round
	 */
	public void keepFor(long id, long coach) {
		this.submissions.lock(id)
			.orElseThrow()
			.keepFor(coach, LocalDate.ofInstant(this.clock.instant(), this.clock.getZone()));
	}

	/**
	 * Takes a submission back out of the queue.
	 * @param id its number
	 * @param me the candidate
	 * @return the submission, or empty where it is not theirs
	 * @throws TakenException if a coach has claimed it
	 */
	Optional<Round> withdraw(long id, Me me) {
		return this.submissions.lock(id).filter((submission) -> submission.isOf(me.id())).map((submission) -> {
			submission.withdraw();
			return submission.content();
		});
	}

	/** How long answers have been taking lately. */
	@Transactional(readOnly = true)
	Optional<Pace> pace() {
		Instant since = this.clock.instant().minus(Pace.LATELY);
		return Pace.of(this.submissions.findReturned(since, Limit.of(Pace.MOST))
			.stream()
			.map((turn) -> Duration.between(turn.submittedAt(), turn.returnedAt()))
			.toList());
	}

}
