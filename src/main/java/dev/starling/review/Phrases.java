package dev.starling.review;

import java.util.List;

import org.springframework.data.repository.Repository;

interface Phrases extends Repository<Phrase, Long> {

	Phrase save(Phrase phrase);

	List<Phrase> findByCoachIdOrderById(long coach);

	int deleteByIdAndCoachId(long id, long coach);

}
