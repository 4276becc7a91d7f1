namespace Capi.Cli.DeadLetters;

/// <summary>Changes dead letters one by one and says how many.</summary>
/// <param name="Past">What has been done, for the message.</param>
/// <param name="Change">Changes one; false if there is none.</param>
internal sealed record DeadLetterChange(string Past, Func<IMetaDeadLetters, long, CancellationToken, Task<bool>> Change)
{
    public static DeadLetterChange Retry { get; } = new("queued again", static (letters, id, cancellationToken) => letters.RedriveAsync(id, cancellationToken));

    public static DeadLetterChange Drop { get; } = new("deleted", static (letters, id, cancellationToken) => letters.DropAsync(id, cancellationToken));

    /// <summary>Changes dead letters.</summary>
    /// <param name="letters">The dead letters.</param>
    /// <param name="ids">Their IDs; null for all.</param>
    /// <param name="dataset">Only those of this dataset; null for all.</param>
    /// <param name="streams">The streams.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public async Task<int> RunAsync(IMetaDeadLetters letters, IReadOnlyList<long>? ids, string? dataset, StandardStreams streams, CancellationToken cancellationToken)
    {
        var existing = new List<long>();
        await foreach (var letter in letters.ReadAsync(dataset, cancellationToken))
            existing.Add(letter.Id);

        var (changed, missing) = (0, 0);
        foreach (var id in ids?.Distinct() ?? existing)
        {
            if (existing.Contains(id) && await Change(letters, id, cancellationToken))
                changed++;
            else
                missing++;
        }

        await streams.OutputWriter.WriteLineAsync($"{changed} {(changed == 1 ? "event" : "events")} {Past}.");
        if (missing == 0)
            return ExitCode.Success;
        await streams.ErrorWriter.WriteLineAsync($"{missing} {(missing == 1 ? "ID is" : "IDs are")} no dead letter, or the store is full.");
        return ExitCode.Dropped;
    }
}
