package dev.starling.audit;

import java.time.Instant;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditEvents extends Repository<AuditEvent, Long>, JpaSpecificationExecutor<AuditEvent> {

	void save(AuditEvent event);

	@Modifying
	@Query("delete from AuditEvent event where event.happenedAt < :before")
	int deleteBefore(Instant before);

}
