package dev.starling.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What stands in the database in the end, read past the application, and what is wrong
 * with it.
 *
 * @param lost what was acknowledged and is not there
 * @param corrupt what is there and nobody sent, or is not what was acknowledged
 */
public record Found(List<String> lost, List<String> corrupt) {

	private static final String VERSIONS = """
			select save_id, '/drafts/' || draft_id, part, version, body from section_version
			union all
			select save_id, '/reviews/' || review_id, cast(comment_id as varchar(36)), version, body
			from review_text""";

	private static final String CURRENT = """
			select '/drafts/' || section.draft_id, section.part, section.version, count(section_version.version)
			from section left join section_version on section_version.draft_id = section.draft_id
				and section_version.part = section.part and section_version.version <= section.version
			group by section.draft_id, section.part, section.version
			union all
			select '/reviews/' || said.review_id, cast(said.id as varchar(36)), said.version, count(review_text.version)
			from review_comment said left join review_text on review_text.review_id = said.review_id
				and review_text.comment_id = said.id and review_text.version <= said.version
			group by said.review_id, said.id, said.version""";

	/**
	 * Compares.
	 * @param url the address of the database, for JDBC
	 * @param user who asks, without a password
	 * @param writers everybody who wrote in it
	 */
	public static Found of(String url, String user, Collection<Writer> writers) {
		Found found = new Found(new ArrayList<>(), new ArrayList<>());
		try (Connection database = DriverManager.getConnection(url, user, "")) {
			Map<UUID, Version> versions = versions(database);
			writers.forEach((writer) -> found.compare(writer, versions));
			found.checkThatEachFieldHasAllItsVersions(database);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return found;
	}

	private void compare(Writer writer, Map<UUID, Version> versions) {
		writer.acknowledged().forEach((save, number) -> {
			Version version = versions.get(save);
			if (version == null) {
				this.lost.add("version " + number + " of " + writer.page());
			}
			else if (version.number() == null || !version.number().equals(number)) {
				this.corrupt.add(version + " was acknowledged as " + number);
			}
		});
		versions.forEach((save, version) -> {
			if (version.page().equals(writer.page()) && !version.holds(writer.sent().get(save))) {
				this.corrupt.add(version + " was never sent");
			}
		});
	}

	private static Map<UUID, Version> versions(Connection database) throws SQLException {
		Map<UUID, Version> versions = new HashMap<>();
		try (ResultSet row = database.createStatement().executeQuery(VERSIONS)) {
			while (row.next()) {
				versions.put(row.getObject(1, UUID.class), new Version(row.getString(2), row.getString(3),
						row.getObject(4, Integer.class), row.getString(5)));
			}
		}
		return versions;
	}

	private void checkThatEachFieldHasAllItsVersions(Connection database) throws SQLException {
		try (ResultSet row = database.createStatement().executeQuery(CURRENT)) {
			while (row.next()) {
				if (row.getInt(3) != row.getInt(4)) {
					this.corrupt.add("%s of %s is at version %d and has %d".formatted(row.getString(2),
							row.getString(1), row.getInt(3), row.getInt(4)));
				}
			}
		}
	}

	private record Version(String page, String field, Integer number, String body) {

		boolean holds(Writer.Text text) {
			return text != null && text.field().equals(this.field) && text.body().equals(this.body);
		}

		@Override
		public String toString() {
			return "version %d of %s of %s".formatted(this.number, this.field, this.page);
		}

	}

}
