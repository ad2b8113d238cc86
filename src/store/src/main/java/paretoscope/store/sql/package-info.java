/// The database underneath: opening it, its schema and migrations, transactions, and how quantities are written down.
/// Knows nothing of what the workspace means; only `store` imports it.
package paretoscope.store.sql;
