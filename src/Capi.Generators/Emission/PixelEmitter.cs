using Capi.ContractReading.Members;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits <c>IMetaPixelEvent</c> for events of a website: the browser's half, with the event ID and the custom data of the server's.</summary>
internal static class PixelEmitter
{
    private const string InterfaceName = "global::Capi.IMetaPixelEvent";

    /// <summary>The interface with a leading comma; empty for a contract that the browser doesn't send.</summary>
    public static string GetInterface(EventContract contract) => IsSentByBrowser(contract) ? ", " + InterfaceName : "";

    public static void Emit(SourceWriter writer, EventContract contract)
    {
        if (!IsSentByBrowser(contract))
            return;

        writer.WriteLine()
            .WriteMemberAttributes(contract)
            .WriteLine($"static void {EventEmitter.GetInterfaceName(contract)}.WriteTimeAndId(in {contract.TypeName} value, global::Capi.Payload.MetaEventWriter writer)")
            .OpenBlock();
        foreach (var field in contract.Fields.Where(field => field.Annotation == AnnotationKind.EventTime))
            writer.WriteLine($"writer.WriteEventTime(value.{field.AccessExpression});");
        foreach (var field in contract.Fields.Where(field => field.Annotation == AnnotationKind.EventId))
            writer.WriteLine($"writer.WriteEventId(value.{field.AccessExpression});");
        writer.CloseBlock();

        writer.WriteLine()
            .WriteLine(EventEmitter.GeneratedCodeAttributeText)
            .WriteLine($"global::Capi.EnqueueResult {InterfaceName}.WritePixelEvent(")
            .Indent()
            .WriteLine("in global::Capi.MetaEventContext context, global::System.DateTimeOffset now, global::System.Buffers.IBufferWriter<byte> output) =>")
            .WriteLine($"global::Capi.MetaPixelSerializer.Serialize<{contract.TypeName}>(this, in context, now, output);")
            .Outdent();
    }

    private static bool IsSentByBrowser(EventContract contract) => contract.ActionSource == "Website";
}
