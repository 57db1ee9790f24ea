package dev.starling.operating;

import java.io.IOException;
import java.util.Map;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * A backup when an operator asks for one.
 */
@Component
@Endpoint(id = "backup")
@ConditionalOnProperty("starling.backup.directory")
class BackupEndpoint {

	private final Backups backups;

	BackupEndpoint(Backups backups) {
		this.backups = backups;
	}

	@WriteOperation
	Map<String, String> make() throws IOException {
		return Map.of("file", this.backups.make().toAbsolutePath().toString());
	}

}
