package dev.starling.account;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, Long> {

	Account saveAndFlush(Account account);

	Optional<Account> findByEmail(String email);

	boolean existsByEmail(String email);

}
