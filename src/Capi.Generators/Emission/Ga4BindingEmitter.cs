using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits <c>IGa4Event.TryBind</c>, which creates a contract from the values of a GA4 event: one local function per type that is created.</summary>
internal static class Ga4BindingEmitter
{
    /// <summary>The interface with a leading comma; empty for a contract without binding.</summary>
    public static string GetInterface(EventContract contract) => contract.Ga4 is null ? "" : ", " + GetInterfaceName(contract);

    public static void Emit(SourceWriter writer, EventContract contract)
    {
        if (contract.Ga4 is not { } binding)
            return;

        writer.WriteLine()
            .WriteLine(EventEmitter.GeneratedCodeAttributeText)
            .WriteLine($"static string {GetInterfaceName(contract)}.Ga4EventName => {Literals.ToStringLiteral(binding.EventName)};")
            .WriteLine();

        var functions = new Ga4FunctionQueue();
        var root = functions.Add(binding.Construction, isContent: false);
        writer.WriteMemberAttributes(contract)
            .WriteLine($"static bool {GetInterfaceName(contract)}.TryBind(global::Capi.Payload.Ga4EventValues values, out {contract.TypeName} result)")
            .OpenBlock()
            .WriteLine($"var bound = {root}(values);")
            .WriteLine($"result = bound is {{ }} created ? created : default({contract.TypeName})!;")
            .WriteLine("return bound is not null;");

        while (functions.TryTake(out var function))
            Ga4FunctionEmitter.Emit(writer, function, functions);
        writer.CloseBlock();
    }

    private static string GetInterfaceName(EventContract contract) => "global::Capi.IGa4Event<" + contract.TypeName + ">";
}
