package dev.starling.importing;

import dev.starling.web.BodyAllowance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Lets files in where they are imported.
 */
@Configuration(proxyBeanMethods = false)
class ImportSize {

	/** What stands around the files in a form. */
	private static final int AROUND = 500_000;

	@Bean
	BodyAllowance importedFiles() {
		return new BodyAllowance("/admin/questions/import", DataSize.ofBytes(Upload.MOST_BYTES + AROUND),
				"Nothing was read and nothing was kept. An import takes %,d MB at once: import it in several parts."
					.formatted(Upload.MOST_BYTES / 1_000_000));
	}

}
