namespace CareCoord.EmbeddedPostgres;

/// <summary>Something outside the program keeps it from starting; the message is the one sentence a person is shown.</summary>
public sealed class CannotStartException(string message, Exception? cause = null) : Exception(message, cause);
