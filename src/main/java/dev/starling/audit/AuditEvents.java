package dev.starling.audit;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditEvents extends Repository<AuditEvent, Long> {

	void save(AuditEvent event);

	List<AuditEvent> findByIdLessThanOrderByIdDesc(long before, Limit limit);

	@Query("""
			select event from AuditEvent event
			where event.id < :before and (event.actorId = :account or event.subjectId = :account)
			order by event.id desc""")
	List<AuditEvent> findAbout(long account, long before, Limit limit);

	@Modifying
	@Query("delete from AuditEvent event where event.happenedAt < :before")
	int deleteBefore(Instant before);

}
