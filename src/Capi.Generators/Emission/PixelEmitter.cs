using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits <c>IMetaPixelEvent</c> for events that the browser sends, too. The runtime uses the contract's <c>Write</c>.</summary>
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
            .WriteLine($"global::Capi.EnqueueResult {InterfaceName}.WritePixelEvent(in global::Capi.MetaEventContext context, global::System.DateTimeOffset now, global::System.Buffers.IBufferWriter<byte> output) =>")
            .WriteLine($"    global::Capi.MetaPixelSerializer.Serialize<{contract.TypeName}>(this, in context, now, output);");
    }

    /// <summary>True for an event that the browser sends, too.</summary>
    public static bool IsSentByBrowser(EventContract contract) => contract.ActionSource == "Website";
}
