namespace Capi.Analyzers.Tests.Enumeration;

/// <summary>An attribute with a value that it sends.</summary>
/// <param name="Syntax">The attribute without brackets.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Value">The value, a constant expression where the type allows one.</param>
/// <param name="Marker">The text in the serialized event.</param>
internal sealed record ProbedAttribute(string Syntax, string Type, string Value, string Marker)
{
    /// <summary>Every attribute for members.</summary>
    public static IReadOnlyList<ProbedAttribute> All { get; } =
    [
        new("Hashed(\"em\")", "string", "\"probe@example.com\"", "\"em\":"),
        new("Clear(\"fbc\")", "string", "\"fb.1.1795000000000.AbCdEf\"", "\"fbc\":\"fb.1.1795000000000.AbCdEf\""),
        new("CustomData(\"note\")", "string", "\"probe\"", "\"note\":\"probe\""),
        new("EventSourceUrl", "string", "\"https://shop.example/probe\"", "\"event_source_url\":\"https://shop.example/probe\""),
        new("ReferrerUrl", "string", "\"https://news.example/probe\"", "\"referrer_url\":\"https://news.example/probe\""),
        new("EventId", "string", "\"probe-1\"", "\"event_id\":\"probe-1\""),
        new("EventTime", "DateTimeOffset", "new DateTimeOffset(2026, 11, 22, 11, 30, 15, default)", "\"event_time\":1795347015"),
        new("OptOut", "bool", "true", "\"opt_out\":true"),
        new("EventConsent", "Capi.MetaConsent", "Capi.MetaConsent.Granted", "\"event_name\""),
        new("Flatten", "Parcel", "new Parcel()", "\"zp\":"),
    ];

    /// <summary>True for the attribute that decides whether the event is sent.</summary>
    public bool IsConsent => Syntax == "EventConsent";

    /// <summary>What every contract needs and this attribute doesn't provide, and the type for [Flatten].</summary>
    public string Frame => (Syntax == "EventId" ? "" : "[EventId] public string FrameId => \"a\"; ")
        + (Syntax == "EventTime" ? "" : "[EventTime] public DateTimeOffset FrameTime => new(2026, 11, 22, 11, 30, 15, default); ")
        + "[Hashed(\"ph\")] public string FramePhone => \"+16505551212\";";
}
