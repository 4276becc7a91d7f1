namespace Capi.Consent;

/// <summary>The decision of a <see cref="ConsentPolicy"/>, with the evidence for it. Immutable and thread safe.</summary>
public sealed record ConsentDecision
{
    /// <summary>What to do with an event.</summary>
    public required ConsentAction Action { get; init; }

    /// <summary>Meta's <c>data_processing_options_country</c> for Limited Data Use: 1 (USA), or 0 to let Meta geolocate the IP address.</summary>
    public int DataProcessingOptionsCountry { get; init; }

    /// <summary>Meta's <c>data_processing_options_state</c> for Limited Data Use: 1000 to 1013, or 0 to let Meta geolocate the IP address.</summary>
    public int DataProcessingOptionsState { get; init; }

    /// <summary>True if no source says anything: the person wasn't asked yet, or no consent platform is known. The action is then <see cref="ConsentAction.Withhold"/>.</summary>
    public bool IsUndecided { get; init; }

    /// <summary>The findings that decided, strictest first. Empty without evidence.</summary>
    public IReadOnlyList<ConsentFinding> DecidedBy { get; init; } = [];

    /// <summary>The reason and the evidence of the findings that decided. Never an identifier.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Returns the action and the evidence, for logs and debuggers.</summary>
    public override string ToString() => $"{Action}: {Evidence}";
}
