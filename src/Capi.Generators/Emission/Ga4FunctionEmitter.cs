using Capi.ContractReading.Ga4;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits the local function that creates one type: it reads each value, returns null if a needed one is missing, and creates the object.</summary>
internal static class Ga4FunctionEmitter
{
    public static void Emit(SourceWriter writer, Ga4Function function, Ga4FunctionQueue functions)
    {
        var slots = function.Construction.Slots;
        writer.WriteLine()
            .WriteLine($"static {function.Construction.TypeName}? {function.Name}({(function.IsContent ? "global::Capi.Payload.Ga4Values" : "global::Capi.Payload.Ga4EventValues")} values)")
            .OpenBlock();

        for (var index = 0; index < slots.Count; index++)
            EmitVariable(writer, slots[index], "v" + index, function, functions);

        // Members that only an initializer can set keep the value that the type itself gives them, where the event has none.
        if (slots.Any(slot => slot.Kind == Ga4SlotKind.Init))
            EmitCreation(writer, "initial", function.Construction, slot => slot.Kind == Ga4SlotKind.Required);
        EmitCreation(writer, "created", function.Construction, slot => slot.Kind is Ga4SlotKind.Required or Ga4SlotKind.Init);
        for (var index = 0; index < slots.Count; index++)
        {
            if (slots[index].Kind == Ga4SlotKind.Set)
                EmitAssignment(writer, slots[index], "v" + index);
        }

        writer.WriteLine("return created;").CloseBlock();
    }

    private static void EmitVariable(SourceWriter writer, Ga4SlotModel slot, string variable, Ga4Function function, Ga4FunctionQueue functions)
    {
        if (slot.Collection != Ga4CollectionForm.None)
            EmitList(writer, slot, variable, function, functions);
        else if (GetExpression(slot, function, functions) is not { } expression)
            return;
        else if (slot.IsNeeded && !IsCertain(slot))
            writer.WriteLine($"if ({expression} is not {{ }} {variable})").Indent().WriteLine("return null;").Outdent();
        else
            writer.WriteLine($"var {variable} = {expression};");
    }

    private static string? GetExpression(Ga4SlotModel slot, Ga4Function function, Ga4FunctionQueue functions)
    {
        if (slot.Construction is { } construction)
        {
            return slot.Sources.Count == 0
                ? functions.Add(construction, function.IsContent) + "(values)"
                : $"(values.Contents.Count > 0 ? {functions.Add(construction, isContent: true)}(values.Contents[0]) : null)";
        }

        if (slot.Sources.Count == 0)
            return null;
        return slot.Sources.Count == 1
            ? Ga4ValueExpression.Create(slot.Sources[0])
            : "(" + string.Join(" ?? ", slot.Sources.Select(Ga4ValueExpression.Create)) + ")";
    }

    private static void EmitList(SourceWriter writer, Ga4SlotModel slot, string variable, Ga4Function function, Ga4FunctionQueue functions)
    {
        var item = slot.Construction is { } construction ? functions.Add(construction, isContent: true) + "(item)" : Ga4ValueExpression.Convert("item", slot.Sources[0]);
        writer.WriteLine($"var {variable} = new global::System.Collections.Generic.List<{slot.ItemTypeName}>();")
            .WriteLine($"foreach (var item in {(slot.Construction is null ? Ga4ValueExpression.GetAll(slot.Sources[0]) : "values.Contents")})")
            .OpenBlock()
            .WriteLine($"if ({item} is {{ }} one)")
            .Indent()
            .WriteLine($"{variable}.Add(one);")
            .Outdent()
            .CloseBlock();
    }

    private static void EmitCreation(SourceWriter writer, string variable, Ga4ConstructionModel construction, Func<Ga4SlotModel, bool> isInitialized)
    {
        var slots = construction.Slots.Select((slot, index) => (Slot: slot, Variable: "v" + index)).ToList();
        var arguments = string.Join(", ", slots.Where(one => one.Slot.Kind == Ga4SlotKind.Argument).Select(one => one.Slot.Name + ": " + GetArgument(one.Slot, one.Variable)));
        var members = slots.Where(one => isInitialized(one.Slot)).Select(one => one.Slot.Name + " = " + GetInitializer(one.Slot, one.Variable)).ToList();
        writer.WriteLine($"var {variable} = new {construction.TypeName}({arguments}){(members.Count > 0 ? " { " + string.Join(", ", members) + " }" : "")};");
    }

    private static string GetArgument(Ga4SlotModel slot, string variable)
    {
        if (slot.Collection != Ga4CollectionForm.None)
            return GetCollection(slot, variable);
        if (slot.Sources.Count == 0 && slot.Construction is null)
            return $"({slot.DeclaredTypeName})default!";

        return slot.Default is { } value && !IsCertain(slot) ? $"{variable} ?? {value}" : variable;
    }

    private static string GetInitializer(Ga4SlotModel slot, string variable)
    {
        if (slot.Kind == Ga4SlotKind.Required || IsCertain(slot))
            return GetArgument(slot, variable);

        return slot.Collection == Ga4CollectionForm.None
            ? $"{variable} ?? initial.{slot.Name}"
            : $"{variable}.Count > 0 ? {GetCollection(slot, variable)} : initial.{slot.Name}";
    }

    private static void EmitAssignment(SourceWriter writer, Ga4SlotModel slot, string variable)
    {
        if (IsCertain(slot))
            writer.WriteLine($"created.{slot.Name} = {variable};");
        else if (slot.Collection != Ga4CollectionForm.None)
            writer.WriteLine($"if ({variable}.Count > 0)").Indent().WriteLine($"created.{slot.Name} = {GetCollection(slot, variable)};").Outdent();
        else
            writer.WriteLine($"if ({variable} is {{ }} {variable}Value)").Indent().WriteLine($"created.{slot.Name} = {variable}Value;").Outdent();
    }

    private static string GetCollection(Ga4SlotModel slot, string variable) => slot.Collection switch
    {
        Ga4CollectionForm.ImmutableArray => $"global::System.Collections.Immutable.ImmutableArray.Create({variable}.ToArray())",
        Ga4CollectionForm.Constructor => $"new {slot.TypeName}({variable}.ToArray())",
        _ => variable + ".ToArray()",
    };

    // The time of receipt and the consent of the request are always there.
    private static bool IsCertain(Ga4SlotModel slot) => slot.Sources.Count > 0 && Ga4ValueExpression.IsCertain(slot.Sources[0]);
}
