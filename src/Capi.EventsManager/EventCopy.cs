namespace Capi.EventsManager;

/// <summary>The first copy of an event from one source, and the number of duplicates. Immutable.</summary>
public sealed record EventCopy
{
    /// <summary>The source that sent it.</summary>
    public required EventSource Source { get; init; }

    /// <summary>When it was received, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>event_time, UTC; null if the browser sent none.</summary>
    public DateTimeOffset? EventTime { get; init; }

    /// <summary>action_source; <c>website</c> for a browser.</summary>
    public required string ActionSource { get; init; }

    /// <summary>The parameters outside user_data by path (<c>custom_data.value</c>), in the order sent. Values are truncated and masked.</summary>
    public required IReadOnlyList<ReceivedParameter> Parameters { get; init; }

    /// <summary>The customer information parameters (user_data) with the form of each.</summary>
    public required IReadOnlyList<ReceivedIdentifier> Identifiers { get; init; }

    /// <summary>The number of duplicates from this source; their content is not stored.</summary>
    public int Duplicates { get; init; }

    /// <summary>What should be corrected in this copy, one sentence each, with paths inside the event (<c>custom_data.value</c>). Contains no values.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>test_event_code of the request, truncated and masked; null if none was sent.</summary>
    public string? TestEventCode { get; init; }

    /// <summary>The event as it was sent, with masked values; null if it is no object or too large to keep.</summary>
    internal string? MaskedJson { get; init; }

    /// <summary>Returns a customer information parameter, or null.</summary>
    internal ReceivedIdentifier? FindIdentifier(string key)
    {
        // Reports call it for each event and key, so without a closure.
        for (var i = 0; i < Identifiers.Count; i++)
        {
            if (string.Equals(Identifiers[i].Key, key, StringComparison.Ordinal))
                return Identifiers[i];
        }

        return null;
    }

    /// <summary>Returns the displayed value of a parameter, or null.</summary>
    internal string? FindParameter(string path)
    {
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (string.Equals(Parameters[i].Path, path, StringComparison.Ordinal))
                return Parameters[i].DisplayValue;
        }

        return null;
    }
}
