namespace Capi.Consent;

/// <summary>What a reader found in one consent string, cookie or header, with the evidence for it. Immutable and thread safe.</summary>
/// <remarks>
/// Contains no identifier: neither the string itself nor the consent IDs and time stamps in it. It can be logged and stored.
/// Two findings are equal only if they also share their lists.
/// </remarks>
public sealed record ConsentFinding
{
    /// <summary>What the source says.</summary>
    public required ConsentOutcome Outcome { get; init; }

    /// <summary>The format that was read.</summary>
    public ConsentSource Source { get; init; }

    /// <summary>Meta's <c>data_processing_options_country</c>: 1 for an opt-out in the USA, otherwise null.</summary>
    public int? Country { get; init; }

    /// <summary>Meta's <c>data_processing_options_state</c>, 1000 (California) to 1013 (Rhode Island); null if the state is unknown or Meta has no code for it.</summary>
    public int? State { get; init; }

    /// <summary>The region that the source names, as an ISO 3166 code such as <c>US-CA</c>, <c>US</c> or <c>DE</c>; otherwise null.</summary>
    public string? Region { get; init; }

    /// <summary>The source, its version and the flags that decided, for example <c>tcf version=2 policy=5 purposes=1,3,4,7 missing=7</c>. Never an identifier.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The TCF purposes consented to, ascending. Empty for formats without purposes.</summary>
    public IReadOnlyList<int> Purposes { get; init; } = [];

    /// <summary>The vendors consented to, ascending: IAB vendor IDs, or Google's provider IDs for Additional Consent. Empty for formats without vendors.</summary>
    public IReadOnlyList<int> Vendors { get; init; } = [];

    /// <summary>The sections of a GPP string, ascending. Empty for other formats.</summary>
    public IReadOnlyList<int> Sections { get; init; } = [];

    /// <summary>True if the source can't be read at all, unlike one that is read and declared invalid by its format.</summary>
    internal bool IsMalformed { get; init; }

    /// <summary>Returns the outcome and the evidence, for logs and debuggers.</summary>
    public override string ToString() => $"{Outcome}: {Evidence}";
}
