package dev.starling.practice;

import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class CountWordsMigrationOnH2Test extends CountWordsMigrationContract {

	@Override
	DataSource database() {
		return new SingleConnectionDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", true);
	}

}
