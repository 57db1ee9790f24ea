package dev.starling.practice;

import javax.sql.DataSource;

import dev.starling.testing.Postgres;

class CountWordsMigrationOnPostgresTest extends CountWordsMigrationContract {

	@Override
	DataSource database() {
		return Postgres.emptyDatabase();
	}

}
