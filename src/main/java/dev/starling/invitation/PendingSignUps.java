package dev.starling.invitation;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface PendingSignUps extends Repository<PendingSignUp, String> {

	void save(PendingSignUp pending);

	Optional<PendingSignUp> findById(String tokenHash);

}
