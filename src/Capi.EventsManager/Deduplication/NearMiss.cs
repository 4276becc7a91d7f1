namespace Capi.EventsManager.Deduplication;

/// <summary>Two events, one from the server and one from the browser, that seem to be one. Immutable.</summary>
public sealed record NearMiss
{
    /// <summary>Why they were not merged.</summary>
    public required NearMissKind Kind { get; init; }

    /// <summary>The event of which only the server copy arrived.</summary>
    public required ReceivedEvent Server { get; init; }

    /// <summary>The event of which only the browser copy arrived.</summary>
    public required ReceivedEvent Browser { get; init; }

    /// <summary>The parameters that are equal in both, by name: <c>order_id</c>, <c>fbp</c>, <c>event_id</c>.</summary>
    public required IReadOnlyList<string> EqualParameters { get; init; }

    /// <summary>What differs and what to change, one sentence. Contains no values.</summary>
    public required string Explanation { get; init; }

    /// <summary>The parameter that differs: <c>event_id</c>.</summary>
    public string DifferingParameter => Kind switch
    {
        NearMissKind.NameDiffers => "event_name",
        NearMissKind.DatasetDiffers => "dataset",
        NearMissKind.OutsideWindow => "received",
        _ => "event_id",
    };
}
