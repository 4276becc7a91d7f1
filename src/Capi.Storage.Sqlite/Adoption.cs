using Capi.Storage.Sqlite.Claims;
using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Diagnostics;
using Capi.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.Sqlite;

/// <summary>Takes over the events of other processes that have ended: of a crash, of a recycled worker, of a deployment. Used on the store's thread, or before it starts.</summary>
/// <param name="context">What the store was opened with.</param>
/// <param name="ownDirectory">The directory of this process.</param>
/// <param name="unusable">The directories that were found to be unusable before.</param>
/// <param name="claims">The claims of this process.</param>
internal sealed class Adoption(StoreContext context, string ownDirectory, IReadOnlyList<string> unusable, ClaimRegistry claims)
{
    // One that can't be used is logged once.
    private readonly HashSet<string> _unusable = new(unusable, StringComparer.Ordinal);

    // A large one is opened several times, and checked the first time.
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);

    /// <summary>Moves everything of the unused sibling directories into the database, and deletes those directories.</summary>
    /// <param name="database">The own database.</param>
    /// <param name="maxBatches">How many batches are moved at most, so that the callers that wait meanwhile don't wait for long.</param>
    /// <returns>True if there may be more to move.</returns>
    public bool TakeOver(StoreDatabase database, int maxBatches)
    {
        var batches = maxBatches;
        foreach (var orphan in StoreDirectories.FindFree(context.Options.Path))
        {
            using (orphan)
            {
                if (orphan.Path != ownDirectory && !_unusable.Contains(orphan.Path))
                    TakeOver(orphan, database, ref batches);
            }

            if (batches <= 0)
                return true;
        }

        return false;
    }

    private void TakeOver(StoreDirectory orphan, StoreDatabase database, ref int batches)
    {
        var maxBytes = Math.Max(context.Options.MaxBytes, new FileInfo(orphan.DatabaseFile).Length * 2);
        if (StoreOpener.TryOpen(orphan, maxBytes, context.Logger, isChecked: _checked.Add(orphan.Path)) is not { } source)
        {
            _unusable.Add(orphan.Path);
            return;
        }

        try
        {
            using (source)
            {
                var copy = new StoreCopy(source, Path.GetFileName(orphan.Path), database, context.TimeProvider);
                var moved = copy.MoveEvents(claims, ref batches);
                if (moved > 0)
                    context.Logger.TakenOver(moved, orphan.Path);
                if (batches <= 0)
                    return;
                copy.MoveOthers();
            }

            orphan.Delete();
        }
        catch (SqliteException exception)
        {
            // The disk is full, or a page is damaged.
            _unusable.Add(orphan.Path);
            context.Logger.NotUsable(orphan.Path, FormattableString.Invariant($"SQLite error {exception.SqliteErrorCode}; the next start tries again."));
        }
    }
}
