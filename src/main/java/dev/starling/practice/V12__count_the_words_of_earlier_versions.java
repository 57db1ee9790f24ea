package dev.starling.practice;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

import dev.starling.text.Words;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.stereotype.Component;

/**
 * What a word is, only {@link Words} knows; so this is no SQL.
 */
@Component
class V12__count_the_words_of_earlier_versions extends BaseJavaMigration {

	private static final int AT_ONCE = 500;

	@Override
	public void migrate(Context context) throws Exception {
		try (Statement read = context.getConnection().createStatement();
				PreparedStatement write = context.getConnection()
					.prepareStatement("update section_version set words = ? where draft_id = ? and save_id = ?")) {
			read.setFetchSize(AT_ONCE);
			ResultSet rows = read.executeQuery("select draft_id, save_id, body from section_version");
			int pending = 0;
			while (rows.next()) {
				write.setInt(1, Words.in(rows.getString("body")).count());
				write.setLong(2, rows.getLong("draft_id"));
				write.setObject(3, rows.getObject("save_id"));
				write.addBatch();
				if (++pending % AT_ONCE == 0) {
					write.executeBatch();
				}
			}
			write.executeBatch();
		}
	}

}
