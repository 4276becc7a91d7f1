using Capi.Generators.Model;
using Capi.Reading;

namespace Capi.Generators.Emission;

/// <summary>Emits the typed send method.</summary>
internal static class SendEmitter
{
    /// <summary>Emits an extension class in the namespace of the contract, when code outside can name the contract.</summary>
    public static void EmitExtension(SourceWriter writer, EventContract contract, TargetEnvironment environment)
    {
        if (SendMethod.IsOnContract(contract.Placement))
            return;

        // Without "internal": two contracts may share the class, and its parts must not have different accessibility.
        var isPublic = contract.Placement == SendPlacement.PublicExtension;
        var name = SendMethod.ExtensionClass(contract.Chain.Select(level => level.Name.TrimStart('@')));
        writer.Line()
            .Line($"/// <summary>Sends the <c>{Literals.Xml(contract.EventName)}</c> event to Meta.</summary>")
            .Line($"{(isPublic ? "public " : "")}static partial class {name}")
            .Open();
        Methods(writer, contract, isPublic ? "public" : "internal", "this ", isPublic && environment.IsClsCompliant);
        writer.Close();
    }

    /// <summary>Emits a static method on a contract that no class outside can name.</summary>
    public static void EmitOnContract(SourceWriter writer, EventContract contract, TargetEnvironment environment)
    {
        if (!SendMethod.IsOnContract(contract.Placement))
            return;

        writer.Line();

        // Only where other assemblies see it: elsewhere the compiler warns about the attribute itself.
        var isClsMarked = contract.Placement == SendPlacement.OnVisibleContract && environment.IsClsCompliant;
        Methods(writer, contract, "public", "", isClsMarked);
    }

    private static void Methods(SourceWriter writer, EventContract contract, string accessibility, string receiver, bool isClsMarked)
    {
        Method(writer, contract, accessibility, receiver, isClsMarked, hasContext: true);
        if (ConsentEmitter.Member(contract) is not null)
        {
            writer.Line();
            Method(writer, contract, accessibility, receiver, isClsMarked, hasContext: false);
        }
    }

    private static void Method(SourceWriter writer, EventContract contract, string accessibility, string receiver, bool isClsMarked, bool hasContext)
    {
        writer.Line($"/// <summary>Enqueues the event for delivery to Meta{(hasContext ? "" : ", without request context")}. Never throws because of event data.</summary>")
            .Line("/// <param name=\"client\">The client that delivers the event.</param>")
            .Line("/// <param name=\"metaEvent\">The event to send.</param>");
        if (hasContext)
            writer.Line("/// <param name=\"context\">Context captured from the request.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels waiting for space in a full queue.</param>")
            .Line("/// <returns>Whether the event was enqueued and, if not, why.</returns>")
            .Line(EventEmitter.Generated);

        foreach (var attribute in contract.Warnings.ContractAttributes)
            writer.Line("[" + attribute + "]");
        if (isClsMarked)
            writer.Line("[global::System.CLSCompliant(false)]");

        writer.Line($"{accessibility} static global::System.Threading.Tasks.ValueTask<global::Capi.EnqueueResult> {SendMethod.Name(contract.Self.Name.TrimStart('@'))}(")
            .Indent()
            .Line(receiver + "global::Capi.IMetaCapiClient client,")
            .Line(contract.TypeName + " metaEvent,");
        if (hasContext)
            writer.Line("global::Capi.MetaEventContext context,");
        writer.Line("global::System.Threading.CancellationToken cancellationToken = default)")
            .Outdent()
            .Open()
            .Line("global::System.ArgumentNullException.ThrowIfNull(client);")
            .Line($"return client.EnqueueAsync(metaEvent, {(hasContext ? "context" : "default")}, cancellationToken);")
            .Close();
    }
}
