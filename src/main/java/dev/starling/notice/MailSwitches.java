package dev.starling.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.starling.account.Me;
import dev.starling.account.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people want by mail. The sign of a letter that is still to go is at its notice, so
 * that is taken away there where a kind is switched off.
 */
@Service
@Transactional
class MailSwitches {

	private static final Set<String> COACHES = Set.of("ROLE_" + Role.COACH, "ROLE_" + Role.ADMIN);

	private final JdbcClient jdbc;

	private final Merging merging;

	MailSwitches(JdbcClient jdbc, Merging merging) {
		this.jdbc = jdbc;
		this.merging = merging;
	}

	@Transactional(readOnly = true)
	List<MailSwitch> of(Me me) {
		Map<Notice.Kind, Boolean> set = this.jdbc.sql("select kind, mail from notice_switch where account_id = ?")
			.param(me.id())
			.query((row, number) -> new MailSwitch(Notice.Kind.valueOf(row.getString("kind")), row.getBoolean("mail")))
			.stream()
			.collect(Collectors.toMap(MailSwitch::kind, MailSwitch::on));
		return kinds(me).stream()
			.map((kind) -> new MailSwitch(kind, set.getOrDefault(kind, kind.isMailedAtFirst())))
			.toList();
	}

	/** Switches these on and all others off that concern them. */
	void set(Set<Notice.Kind> wanted, Me me) {
		kinds(me).forEach((kind) -> this.merging.run(() -> set(kind, wanted.contains(kind), me)));
		this.jdbc
			.sql("""
					update notice set mail_due_at = null where account_id = ? and mail_due_at is not null and exists (
						select 1 from notice_switch
						where notice_switch.account_id = notice.account_id and notice_switch.kind = notice.kind and not mail)""")
			.param(me.id())
			.update();
	}

	private void set(Notice.Kind kind, boolean mail, Me me) {
		this.jdbc.sql("""
				merge into notice_switch using (select id from account where id = :account) as reader
				on account_id = reader.id and kind = :kind
				when matched then update set mail = :mail
				when not matched then insert (account_id, kind, mail) values (reader.id, :kind, :mail)""")
			.param("account", me.id())
			.param("kind", kind.name())
			.param("mail", mail)
			.update();
	}

	private static List<Notice.Kind> kinds(Me me) {
		boolean coach = me.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(COACHES::contains);
		return Arrays.stream(Notice.Kind.values()).filter((kind) -> coach || !kind.isForCoaches()).toList();
	}

}
