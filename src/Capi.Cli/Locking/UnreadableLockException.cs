namespace Capi.Cli.Locking;

/// <summary>Thrown if a lock is missing or damaged. The message is shown to the user.</summary>
internal sealed class UnreadableLockException(string message) : Exception(message);
