package dev.starling.operating;

import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a column holds, by the name that the SQL standard gives it: how it is read from
 * any database, and which bytes stand for it in a fingerprint. A type that is not named
 * here is refused rather than guessed at.
 */
enum Kind {

	NUMBER {
		@Override
		Object read(ResultSet row, int column) throws SQLException {
			return row.getLong(column);
		}

		@Override
		void write(Object value, DataOutputStream out) throws IOException {
			out.writeLong((Long) value);
		}
	},

	FLAG {
		@Override
		Object read(ResultSet row, int column) throws SQLException {
			return row.getBoolean(column);
		}

		@Override
		void write(Object value, DataOutputStream out) throws IOException {
			out.writeBoolean((Boolean) value);
		}
	},

	TEXT {
		@Override
		Object read(ResultSet row, int column) throws SQLException {
			return row.getString(column);
		}

		@Override
		void write(Object value, DataOutputStream out) throws IOException {
			String text = (String) value;
			out.writeInt(text.length());
			out.writeChars(text);
		}
	},

	BYTES {
		@Override
		Object read(ResultSet row, int column) throws SQLException {
			return row.getBytes(column);
		}

		@Override
		void write(Object value, DataOutputStream out) throws IOException {
			byte[] bytes = (byte[]) value;
			out.writeInt(bytes.length);
			out.write(bytes);
		}
	},

	ID {
		@Override
		Object read(ResultSet row, int column) throws SQLException {
			return row.getObject(column, UUID.class);
		}

		@Override
		void write(Object value, DataOutputStream out) throws IOException {
			UUID id = (UUID) value;
			out.writeLong(id.getMostSignificantBits());
			out.writeLong(id.getLeastSignificantBits());
		}
	},

	DAY {
		@Override
		Object read(ResultSet row, int column) throws SQLException {
			return row.getObject(column, LocalDate.class);
		}

		@Override
		void write(Object value, DataOutputStream out) throws IOException {
			out.writeLong(((LocalDate) value).toEpochDay());
		}
	},

	/** H2 keeps the offset that a moment was written with, PostgreSQL does not. */
	MOMENT {
		@Override
		Object read(ResultSet row, int column) throws SQLException {
			return row.getObject(column, OffsetDateTime.class);
		}

		@Override
		void write(Object value, DataOutputStream out) throws IOException {
			out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, ((OffsetDateTime) value).toInstant()));
		}
	},

	/** What a clock shows, wherever that clock is. */
	CLOCK {
		@Override
		Object read(ResultSet row, int column) throws SQLException {
			return row.getObject(column, LocalDateTime.class);
		}

		@Override
		void write(Object value, DataOutputStream out) throws IOException {
			out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, ((LocalDateTime) value).toInstant(ZoneOffset.UTC)));
		}
	};

	/** Null where the column is. */
	@Nullable Object readOrNull(ResultSet row, int column) throws SQLException {
		Object value = read(row, column);
		return row.wasNull() ? null : value;
	}

	abstract @Nullable Object read(ResultSet row, int column) throws SQLException;

	abstract void write(Object value, DataOutputStream out) throws IOException;

	static Kind of(String type) {
		return switch (type.toLowerCase(Locale.ROOT)) {
			case "bigint", "integer", "smallint" -> NUMBER;
			case "boolean" -> FLAG;
			case "character varying", "character", "character large object", "text" -> TEXT;
			case "binary varying", "bytea" -> BYTES;
			case "uuid" -> ID;
			case "date" -> DAY;
			case "timestamp with time zone" -> MOMENT;
			case "timestamp", "timestamp without time zone" -> CLOCK;
			default -> throw new CommandException("It is not known how to carry a column of the type '" + type + "'.");
		};
	}

}
