using System.Net.Sockets;
using Npgsql;

namespace Capi.Storage.PostgreSql.Database;

/// <summary>Explains failures of the database in sentences that say what to change.</summary>
internal static class StoreProblem
{
    /// <summary>The tables don't exist.</summary>
    public const string NoTables = "the tables don't exist. Run the scripts in the folder sql of the package Capi.Storage.PostgreSql, call PostgreSqlSchema.ApplyAsync, or set ApplySchema.";

    /// <summary>The server takes no changes.</summary>
    public const string ReadOnly = "the server is read-only: a standby. Use the address of the primary, for example with Target Session Attributes=primary.";

    /// <summary>Explains a failure.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        StoreException known => known.Message,
        PostgresException error => Describe(error),
        NpgsqlException { InnerException: SocketException } => "the server can't be reached. Check host, port and whether it runs.",
        NpgsqlException { InnerException: TimeoutException } or TimeoutException => "the server doesn't answer in time.",
        NpgsqlException => "the connection was lost.",
        _ => $"the database failed ({exception.GetType().Name}).",
    };

    /// <summary>True if the failure concerns the database, so that other commands fail too; false if it concerns the data or the moment of one command.</summary>
    public static bool IsUnavailable(Exception exception) => exception switch
    {
        // Class 22: data exceptions, 23: constraints, 40: deadlocks and serialization failures.
        PostgresException error => error.SqlState[..2] is not ("22" or "23" or "40"),
        NpgsqlException or StoreException or SocketException or TimeoutException or IOException or ObjectDisposedException => true,
        _ => false,
    };

    /// <summary>True if tables or columns are missing.</summary>
    public static bool IsSchemaFailure(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName };

    private static string Describe(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "the server refuses the user or the password. Check the connection string.",
        PostgresErrorCodes.InvalidCatalogName => "the database doesn't exist. Check the connection string.",
        PostgresErrorCodes.InsufficientPrivilege => "the user has no permission. Grant it USAGE on the schema, and SELECT, INSERT, UPDATE and DELETE on its tables.",
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName => NoTables,
        PostgresErrorCodes.UndefinedColumn => "the tables are not those of this version. Run the scripts in the folder sql of the package Capi.Storage.PostgreSql.",
        PostgresErrorCodes.TooManyConnections => "the server has no free connection. Limit the pool (Maximum Pool Size), or raise max_connections.",
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "the server is starting or stopping.",
        PostgresErrorCodes.ReadOnlySqlTransaction => ReadOnly,
        PostgresErrorCodes.DiskFull => "the server's disk is full.",
        _ => $"the server reports an error (SQLSTATE {error.SqlState}).",
    };
}
