namespace Capi.Storage.Sqlite.Database;

/// <summary>The file has a schema that this version of the package doesn't know.</summary>
internal sealed class StoreVersionException(long found, int known)
    : Exception($"The SQLite store has schema version {found}; this version of Capi.Storage.Sqlite knows version {known}. Update the package, or configure another path.");
