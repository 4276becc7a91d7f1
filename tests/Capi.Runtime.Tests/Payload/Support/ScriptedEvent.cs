
using Capi.Payload;

namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>A contract whose members are written by a test delegate, in the order of generated code.</summary>
internal sealed class ScriptedEvent<TKind>(Action<MetaEventWriter> write, MetaConsent? consent = null) : IMetaEvent<ScriptedEvent<TKind>>
    where TKind : IEventKind
{
    public static string EventName => TKind.EventName;

    public static ActionSource ActionSource => TKind.ActionSource;

    public static MetaConsent GetConsent(in ScriptedEvent<TKind> value, in MetaEventContext context) => value.Consent ?? context.Consent;

    public static void Write(in ScriptedEvent<TKind> value, MetaEventWriter writer) => value.Script(writer);

    private MetaConsent? Consent { get; } = consent;

    private Action<MetaEventWriter> Script { get; } = write;
}
