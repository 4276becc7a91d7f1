using Capi.ContractReading.GeneratedCode;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits the typed send method.</summary>
internal static class SendMethodEmitter
{
    /// <summary>Emits an extension class in the namespace of the contract, when code outside can name the contract.</summary>
    public static void EmitExtension(SourceWriter writer, EventContract contract, TargetEnvironment environment)
    {
        if (SendMethod.IsOnContract(contract.Placement))
            return;

        // Without "internal": two contracts may share the class, and its parts must not have different accessibility.
        var isPublic = contract.Placement == SendMethodPlacement.PublicExtension;
        var name = SendMethod.GetExtensionClassName(contract.TypeHeaders.Select(level => level.Name.TrimStart('@')));
        writer.WriteLine()
            .WriteLine($"/// <summary>Sends the <c>{Literals.EscapeXml(contract.EventName)}</c> event to Meta.</summary>")
            .WriteLine($"{(isPublic ? "public " : "")}static partial class {name}")
            .OpenBlock();
        EmitMethods(writer, contract, isPublic ? "public" : "internal", "this ", isPublic && environment.IsClsCompliant);
        writer.CloseBlock();
    }

    /// <summary>Emits a static method on a contract that no class outside can name.</summary>
    public static void EmitOnContract(SourceWriter writer, EventContract contract, TargetEnvironment environment)
    {
        if (!SendMethod.IsOnContract(contract.Placement))
            return;

        writer.WriteLine();

        // Only where other assemblies see it: elsewhere the compiler warns about the attribute itself.
        var isMarkedNotClsCompliant = contract.Placement == SendMethodPlacement.OnProtectedContract && environment.IsClsCompliant;
        EmitMethods(writer, contract, "public", "", isMarkedNotClsCompliant);
    }

    private static void EmitMethods(SourceWriter writer, EventContract contract, string accessibility, string receiver, bool isMarkedNotClsCompliant)
    {
        EmitMethod(writer, contract, accessibility, receiver, isMarkedNotClsCompliant, hasContext: true);
        if (ConsentEmitter.FindMember(contract) is not null)
        {
            writer.WriteLine();
            EmitMethod(writer, contract, accessibility, receiver, isMarkedNotClsCompliant, hasContext: false);
        }
    }

    private static void EmitMethod(SourceWriter writer, EventContract contract, string accessibility, string receiver, bool isMarkedNotClsCompliant, bool hasContext)
    {
        writer.WriteLine($"/// <summary>Enqueues the event for delivery to Meta{(hasContext ? "" : ", without request context")}. Never throws because of event data.</summary>")
            .WriteLine("/// <param name=\"client\">The client that delivers the event.</param>")
            .WriteLine("/// <param name=\"metaEvent\">The event to send.</param>");
        if (hasContext)
            writer.WriteLine("/// <param name=\"context\">Context captured from the request.</param>");
        writer.WriteLine("/// <param name=\"cancellationToken\">Cancels waiting for space in a full queue.</param>")
            .WriteLine("/// <returns>Whether the event was enqueued and, if not, why.</returns>")
            .WriteLine(EventEmitter.GeneratedCodeAttributeText);

        foreach (var attribute in contract.Warnings.PropagatedAttributes)
            writer.WriteLine("[" + attribute + "]");
        if (isMarkedNotClsCompliant)
            writer.WriteLine("[global::System.CLSCompliant(false)]");

        writer.WriteLine($"{accessibility} static global::System.Threading.Tasks.ValueTask<global::Capi.EnqueueResult> {SendMethod.GetName(contract.ContractHeader.Name.TrimStart('@'))}(")
            .Indent()
            .WriteLine(receiver + "global::Capi.IMetaCapiClient client,")
            .WriteLine(contract.TypeName + " metaEvent,");
        if (hasContext)
            writer.WriteLine("global::Capi.MetaEventContext context,");
        writer.WriteLine("global::System.Threading.CancellationToken cancellationToken = default)")
            .Outdent()
            .OpenBlock()
            .WriteLine("global::System.ArgumentNullException.ThrowIfNull(client);")
            .WriteLine($"return client.EnqueueAsync(metaEvent, {(hasContext ? "context" : "default")}, cancellationToken);")
            .CloseBlock();
    }
}
