namespace Capi.Storage.PostgreSql.Database;

/// <summary>The database can't be used. The message is a sentence that says what to change, without user name, password or data.</summary>
internal sealed class StoreException(string message, Exception? innerException = null) : InvalidOperationException(message, innerException);
