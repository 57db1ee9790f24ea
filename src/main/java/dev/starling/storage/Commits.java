package dev.starling.storage;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes at a request that its work was committed, or that the commit failed, in which
 * case nobody knows: the database may have got it and could not say so. After that it
 * cannot be said that nothing was changed.
 */
@Component
public class Commits implements TransactionExecutionListener {

	/** The request attribute that is set then. */
	public static final String TRIED = Commits.class.getName() + ".tried";

	/** Sessions are not what somebody asked to have changed; they have unnamed ones. */
	private static final String OUR_TRANSACTIONS = "dev.starling.";

	@Override
	public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null && !transaction.isReadOnly()
				&& transaction.getTransactionName().startsWith(OUR_TRANSACTIONS)) {
			request.setAttribute(TRIED, true, RequestAttributes.SCOPE_REQUEST);
		}
	}

}
