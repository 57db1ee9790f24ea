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
record Found(List<String> lost, List<String> corrupt) {

	private static final String VERSIONS = "select draft_id, save_id, part, version, body from section_version";

	private static final String CURRENT = """
			select section.draft_id, section.part, section.version, count(section_version.version)
			from section left join section_version on section_version.draft_id = section.draft_id
				and section_version.part = section.part and section_version.version <= section.version
			group by section.draft_id, section.part, section.version""";

	static Found of(String url, String user, Collection<Writer> writers) {
		Found found = new Found(new ArrayList<>(), new ArrayList<>());
		try (Connection database = DriverManager.getConnection(url, user, "")) {
			Map<UUID, Version> versions = versions(database);
			writers.forEach((writer) -> found.compare(writer, versions));
			found.checkThatEachPartHasAllItsVersions(database);
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
				this.lost.add("version " + number + " of draft " + writer.draft());
			}
			else if (version.number() == null || !version.number().equals(number)) {
				this.corrupt.add(version + " was acknowledged as " + number);
			}
		});
		versions.forEach((save, version) -> {
			if (version.draft() == writer.draft() && !version.holds(writer.sent().get(save))) {
				this.corrupt.add(version + " was never sent");
			}
		});
	}

	private static Map<UUID, Version> versions(Connection database) throws SQLException {
		Map<UUID, Version> versions = new HashMap<>();
		try (ResultSet row = database.createStatement().executeQuery(VERSIONS)) {
			while (row.next()) {
				versions.put(row.getObject("save_id", UUID.class), new Version(row.getLong("draft_id"),
						row.getString("part"), row.getObject("version", Integer.class), row.getString("body")));
			}
		}
		return versions;
	}

	private void checkThatEachPartHasAllItsVersions(Connection database) throws SQLException {
		try (ResultSet row = database.createStatement().executeQuery(CURRENT)) {
			while (row.next()) {
				if (row.getInt(3) != row.getInt(4)) {
					this.corrupt.add("%s of draft %d is at version %d and has %d".formatted(row.getString(2),
							row.getLong(1), row.getInt(3), row.getInt(4)));
				}
			}
		}
	}

	private record Version(long draft, String part, Integer number, String body) {

		boolean holds(Writer.Text text) {
			return text != null && text.part().name().equals(this.part) && text.body().equals(this.body);
		}

		@Override
		public String toString() {
			return "version %d of %s of draft %d".formatted(this.number, this.part, this.draft);
		}

	}

}
