using Capi.Payload;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>A handwritten contract, equal to generated code, with an event of any size.</summary>
internal sealed class TestEvent(string id, DateTimeOffset at, string? padding = null) : IMetaEvent<TestEvent>
{
    /// <summary>A canary that must not appear anywhere outside the request.</summary>
    public const string Email = "canary.person@example.com";

    /// <summary>Padding of an event that fits once into the smallest allowed queue: there is no room for a second one.</summary>
    public static readonly string LargePadding = new('x', 600_000);

    /// <summary>Padding of an event that leaves about 100 bytes of the smallest allowed queue.</summary>
    public static readonly string FullPadding = new('x', 1_047_950);

    /// <summary>The size of the smallest allowed queue.</summary>
    public const int SmallestQueueBytes = 1024 * 1024;

    private const int PaddingPartLength = 60_000;

    private readonly string[] _padding = padding?.Chunk(PaddingPartLength).Select(part => new string(part)).ToArray() ?? [];

    public static string EventName => "Probe";

    public static ActionSource ActionSource => ActionSource.SystemGenerated;

    public static MetaEventContext Context => new() { Consent = MetaConsent.Granted, Fbp = "fb.1.1558571054389.1098115397" };

    public static void Write(in TestEvent value, MetaEventWriter writer)
    {
        writer.WriteEventTime(value.At);
        writer.WriteEventId(value.Id);
        writer.WriteStartUserData();
        writer.WriteHashed(UserDataKey.Email, Email);
        writer.WriteEndUserData();
        writer.WriteStartCustomData();
        for (var i = 0; i < value._padding.Length; i++)
            writer.WriteProperty(PaddingKeys[i], value._padding[i]);
        writer.WriteEndCustomData();
    }

    private static readonly byte[][] PaddingKeys = [.. Enumerable.Range(0, 20).Select(i => "padding_"u8.ToArray().Append((byte)('a' + i)).ToArray())];

    private string Id { get; } = id;

    private DateTimeOffset At { get; } = at;
}
