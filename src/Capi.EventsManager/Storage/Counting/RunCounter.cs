namespace Capi.EventsManager.Storage.Counting;

/// <summary>Counts the events and requests of one run as they arrive. Not thread-safe.</summary>
internal sealed class RunCounter
{
    /// <summary>The name under which further names are counted.</summary>
    public const string OtherNames = "(other names)";

    /// <summary>Bounds what a client that invents names can fill.</summary>
    private const int MaxNames = 1_000;

    private const int MaxTexts = 10;
    private const int MaxHours = 25;

    private readonly Dictionary<string, (SourceCounts Counts, long Warnings)> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<long, SourceCounts> _hours = [];
    private readonly List<string> _texts = [];
    private long _warnings;
    private long _rejected;

    /// <summary>Counts an event, or its change by another copy.</summary>
    public void Add(ReceivedEvent? before, ReceivedEvent after)
    {
        var change = SourceCounts.FromEvent(after) - (before is null ? default : SourceCounts.FromEvent(before));
        AddNames(after.EventName, change, CountWarnings(after) - (before is null ? 0 : CountWarnings(before)));
        AddHour(GetHour(after.FirstReceived), change);
    }

    /// <summary>Counts the warnings of a request, or its rejection.</summary>
    public void Add(ReceivedRequest request)
    {
        AddRequests(request.WarningCount, request.IsAccepted ? 0 : 1);
        foreach (var text in request.IsAccepted ? request.Warnings : [request.RejectionReason!])
            AddText(text);
    }

    public void AddNames(string name, SourceCounts counts, long warnings)
    {
        var key = _names.Count < MaxNames || _names.ContainsKey(name) ? name : OtherNames;
        var known = _names.GetValueOrDefault(key);
        _names[key] = (known.Counts + counts, known.Warnings + warnings);
    }

    public void AddHour(long hour, SourceCounts counts)
    {
        _hours[hour] = _hours.GetValueOrDefault(hour) + counts;
        if (_hours.Count > MaxHours)
            _hours.Remove(_hours.Keys.Min());
    }

    public void AddRequests(long warnings, long rejected) => (_warnings, _rejected) = (_warnings + warnings, _rejected + rejected);

    public void AddText(string text)
    {
        if (_texts.Count < MaxTexts && !_texts.Contains(text, StringComparer.Ordinal))
            _texts.Add(text);
    }

    /// <summary>Adds what this counter counted to another one.</summary>
    public void AddTo(RunCounter other)
    {
        foreach (var (name, counted) in _names)
            other.AddNames(name, counted.Counts, counted.Warnings);
        foreach (var (hour, counts) in _hours)
            other.AddHour(hour, counts);
        other.AddRequests(_warnings, _rejected);
        _texts.ForEach(other.AddText);
    }

    public LedgerCounts ToSnapshot() => new(
        [.. _names.Select(one => new NameCount(one.Key, one.Value.Counts, one.Value.Warnings)).Where(one => one.Counts.Total > 0).OrderByDescending(one => one.Counts.Total).ThenBy(one => one.EventName, StringComparer.Ordinal)],
        new Dictionary<long, SourceCounts>(_hours),
        _warnings,
        _rejected,
        [.. _texts]);

    /// <summary>Returns the hour since 1970.</summary>
    public static long GetHour(DateTimeOffset time) => time.ToUnixTimeSeconds() / 3_600;

    private static long CountWarnings(ReceivedEvent received) => received.Copies.Sum(copy => copy.Warnings.Count);
}
