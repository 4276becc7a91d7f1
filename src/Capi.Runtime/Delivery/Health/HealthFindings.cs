using System.Globalization;
using Capi.Delivery.Sending;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Capi.Delivery.Health;

/// <summary>Compares what is known with the limits, and explains each excess in a sentence. Sentences and data contain aliases and numbers, no event data.</summary>
internal sealed class HealthFindings(MetaCapiHealthOptions limits)
{
    private readonly List<string> _sentences = [];
    private readonly Dictionary<string, object> _data = [];

    /// <summary>The worst that was found.</summary>
    public HealthStatus Status { get; private set; } = HealthStatus.Healthy;

    /// <summary>The values behind the result, by dataset.</summary>
    public IReadOnlyDictionary<string, object> Data => _data;

    /// <summary>What is wrong; null if nothing is.</summary>
    public string? Description => _sentences.Count == 0 ? null : string.Join(' ', _sentences.Distinct(StringComparer.Ordinal));

    /// <summary>Adds a value to the data.</summary>
    public void AddData(string key, object? value)
    {
        if (value is not null)
            _data[key] = value;
    }

    /// <summary>Adds a dataset.</summary>
    public void Add(DatasetHealth health, DateTimeOffset now)
    {
        var (alias, lane, store) = health;
        var age = health.GetOldestAge(now);
        AddData($"{alias}.state", lane.Gate.ToString().ToLowerInvariant());
        AddData($"{alias}.loop_silence_seconds", Round(lane.LoopSilence));
        AddData($"{alias}.oldest_event_seconds", Round(age));
        AddData($"{alias}.rate_limit_percent", lane.UsagePercent);
        AddData($"{alias}.used_share", store.UsedShare is { } used ? Math.Round(used, 3) : null);
        AddData($"{alias}.events", store.Events);
        AddData($"{alias}.dead_letters", store.DeadLetters);

        if (store.Problem is { } problem)
            Add(HealthStatus.Unhealthy, $"The event store refuses new events: {problem.TrimEnd('.')}.");
        AddLane(alias, lane);
        if (store.UsedShare > limits.MaxUsedShare)
            Add(HealthStatus.Degraded, string.Create(CultureInfo.InvariantCulture, $"The event store of dataset {alias} is full to {store.UsedShare.Value * 100:0} %."));
        if (age > limits.MaxEventAge)
            Add(HealthStatus.Degraded, $"The oldest event of dataset {alias} has waited for {Describe(age)}.");
        if (lane.LastDeadLetterAge < limits.DeadLetterWindow)
            Add(HealthStatus.Degraded, $"Events of dataset {alias} became dead letters, the last one {Describe(lane.LastDeadLetterAge.Value)} ago.");
    }

    /// <summary>Adds what is wrong.</summary>
    public void Add(HealthStatus status, string sentence)
    {
        // Unhealthy is the lowest number.
        Status = status < Status ? status : Status;
        _sentences.Add(sentence);
    }

    private void AddLane(string alias, LaneStatus lane)
    {
        if (!lane.IsRunning)
            Add(HealthStatus.Unhealthy, $"The delivery loop of dataset {alias} isn't running.");
        else if (lane.LoopSilence > limits.MaxLoopSilence)
            Add(HealthStatus.Unhealthy, $"The delivery loop of dataset {alias} has shown no sign of life for {Describe(lane.LoopSilence)}.");
        if (lane.Gate == GateState.Paused)
            Add(HealthStatus.Degraded, $"Dataset {alias} is paused, because Meta refuses its requests: log events 6 and 16 of Capi.Delivery say why.");
    }

    private static double Round(TimeSpan time) => Math.Round(time.TotalSeconds, 1);

    private static string Describe(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time:d\\.hh\\:mm\\:ss}").TrimStart('0').TrimStart('.');
}
