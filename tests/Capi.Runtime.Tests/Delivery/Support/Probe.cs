using Capi.Payload;

namespace Capi.Tests.Delivery;

/// <summary>A handwritten contract, equal to generated code, with an event of any size.</summary>
internal sealed class Probe(string id, DateTimeOffset at, string? padding = null) : IMetaEvent<Probe>
{
    /// <summary>A canary that must not appear anywhere outside the request.</summary>
    public const string Email = "canary.person@example.com";

    /// <summary>Padding of an event that fits once into the smallest allowed queue: its pooled array takes <see cref="LargeCost"/> bytes.</summary>
    public static readonly string LargePadding = new('x', 600_000);

    public const int LargeCost = 1024 * 1024;

    private const int PaddingPart = 60_000;

    private readonly string[] _padding = padding?.Chunk(PaddingPart).Select(part => new string(part)).ToArray() ?? [];

    public static string EventName => "Probe";

    public static ActionSource ActionSource => ActionSource.SystemGenerated;

    public static MetaEventContext Context => new() { Consent = MetaConsent.Granted, Fbp = "fb.1.1558571054389.1098115397" };

    public static void Write(in Probe value, MetaEventWriter writer)
    {
        writer.EventTime(value.At);
        writer.EventId(value.Id);
        writer.BeginUserData();
        writer.Hashed(UserDataKey.Email, Email);
        writer.EndUserData();
        writer.BeginCustomData();
        for (var i = 0; i < value._padding.Length; i++)
            writer.Property(Keys[i], value._padding[i]);
        writer.EndCustomData();
    }

    private static readonly byte[][] Keys = [.. Enumerable.Range(0, 20).Select(i => "padding_"u8.ToArray().Append((byte)('a' + i)).ToArray())];

    private string Id { get; } = id;

    private DateTimeOffset At { get; } = at;
}
