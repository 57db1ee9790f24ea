package dev.starling.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import dev.starling.question.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the editor opens, read at once: it is the page that is opened most by who works
 * here.
 */
@Component
class OpenedDrafts {

	private static final String ONE = """
			select draft.name, draft.edition_id, draft.shelf, draft.created_at, section.part, section.version,
				section_version.body, section_version.saved_at,
				written_at is not null or exists (
					select 1 from draft other
					where other.candidate_id = draft.candidate_id and other.question_id = draft.question_id
						and other.written_at is not null and other.shelf <> 'DELETED') as tried
			from draft join section on section.draft_id = draft.id
				left join section_version on section_version.draft_id = section.draft_id
					and section_version.part = section.part and section_version.version = section.version
			where draft.id = ? and draft.candidate_id = ?""";

	private final JdbcClient jdbc;

	OpenedDrafts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Opened> find(long draft, long candidate) {
		return this.jdbc.sql(ONE).params(draft, candidate).query(OpenedDrafts::opened);
	}

	private static Optional<Opened> opened(ResultSet row) throws SQLException {
		if (!row.next()) {
			return Optional.empty();
		}
		Map<Part, CurrentText> texts = new EnumMap<>(Part.class);
		Opened opened = new Opened(row.getString("name"), row.getLong("edition_id"),
				Shelf.valueOf(row.getString("shelf")) == Shelf.DELETED, row.getBoolean("tried"),
				moment(row, "created_at"), texts);
		do {
			CurrentText text = new CurrentText(Part.valueOf(row.getString("part")), row.getInt("version"),
					row.getString("body"), moment(row, "saved_at"));
			texts.put(text.part(), text);
		}
		while (row.next());
		return Optional.of(opened);
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	/**
	 * A draft as it lies before its candidate.
	 *
	 * @param name what the candidate calls it
	 * @param edition what it answers
	 * @param deleted whether it is in the bin
	 * @param tried whether the candidate has written anything for its question
	 * @param createdAt when it was begun
	 * @param texts what each part says
	 */
	record Opened(String name, long edition, boolean deleted, boolean tried, Instant createdAt,
			Map<Part, CurrentText> texts) {
	}

}
