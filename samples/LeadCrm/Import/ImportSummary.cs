using Capi;

namespace LeadCrm.Import;

/// <summary>What became of the rows of one file. Thread safe.</summary>
public sealed class ImportSummary(string file)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, string> _rejected = [];

    public string File { get; } = file;

    public int Rows { get; private set; }

    public int Accepted { get; private set; }

    public int SentBefore { get; private set; }

    public int Withheld { get; private set; }

    /// <summary>Rows that can't be sent, with the reason. No reason contains a value of the row.</summary>
    public IReadOnlyDictionary<int, string> Rejected => _rejected;

    /// <summary>Counts a row that was passed to the client.</summary>
    /// <returns>The number of rows so far.</returns>
    public int Add(int row, EnqueueResult result)
    {
        lock (_lock)
        {
            switch (result.Status)
            {
                case EnqueueStatus.Accepted:
                    Accepted++;
                    break;
                case EnqueueStatus.Duplicate:
                    SentBefore++;
                    break;
                case EnqueueStatus.ConsentWithheld:
                    Withheld++;
                    break;
                default:
                    _rejected[row] = result.Reason == InvalidReason.None ? $"{result.Status}" : $"{result.Reason}";
                    break;
            }

            return ++Rows;
        }
    }

    /// <summary>Counts a row that couldn't be read.</summary>
    /// <returns>The number of rows so far.</returns>
    public int AddUnreadable(int row, string problem)
    {
        lock (_lock)
        {
            _rejected[row] = problem;
            return ++Rows;
        }
    }

    public async Task PrintAsync(TextWriter output)
    {
        await output.WriteLineAsync($"{File}: {Rows} rows: {Accepted} accepted, {SentBefore} sent before, {Withheld} withheld for lack of consent, {_rejected.Count} rejected");
        foreach (var (row, reason) in _rejected)
            await output.WriteLineAsync($"  row {row}: {reason}");
    }
}
