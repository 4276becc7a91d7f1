using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Files;

namespace Capi.Storage.Sqlite;

/// <summary>Hands the dead letters of a running process over to another program, such as <c>capi dlq</c>, which can't open the files of a running process. The program takes over the directory
/// in which it finds them, and leaves it behind; what is left in it comes back.</summary>
/// <remarks>Used on the store's thread.</remarks>
internal sealed class DeadLetterHandover(StoreContext context, StoreDirectory own)
{
    // The other program's time to take the directory.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private DateTimeOffset _pausedUntil;

    /// <summary>True while this process must not take over directories itself.</summary>
    public bool IsPaused => context.TimeProvider.GetUtcNow() < _pausedUntil;

    /// <summary>True if another program asks for the dead letters.</summary>
    public bool IsRequested => File.Exists(own.HandoverFile);

    /// <summary>Moves the dead letters into a new directory.</summary>
    /// <exception cref="IOException">The directory can't be created.</exception>
    public void Run(StoreDatabase database)
    {
        if (!IsRequested)
            return;
        _pausedUntil = context.TimeProvider.GetUtcNow() + Pause;
        if (database.DeadLetters.ReadCopies(1).Count > 0)
        {
            using var directory = StoreDirectory.Create(context.Options.Path);
            using var target = StoreDatabase.Open(directory.DatabaseFile, context.Options.MaxBytes);
            new StoreCopy(database, "", target, context.TimeProvider).MoveDeadLetters();
        }

        File.Delete(own.HandoverFile);
    }
}
