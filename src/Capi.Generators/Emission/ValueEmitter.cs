using Capi.Generators.Model;
using Capi.Reading;

namespace Capi.Generators.Emission;

/// <summary>Writes one value as an argument of the writer, and walks collections.</summary>
internal static class ValueEmitter
{
    /// <summary>Writes one statement that hands a value over: <c>writer.Item(item);</c>, with an enum turned to text.</summary>
    /// <param name="call">What stands before the value: <c>writer.Property("id"u8, </c></param>
    public static void Statement(SourceWriter writer, string call, string access, ValueModel value)
    {
        if (value.Enum is not { } type)
        {
            writer.Line(call + access + ");");
            return;
        }

        writer.Line(call + access + " switch").Open();
        foreach (var arm in type.Arms)
            writer.Line($"{type.TypeName}.{arm.Member} => {Literals.Text(arm.Text)},");

        // The cast: an enum without members leaves null without a type.
        writer.Line("_ => (string?)null,").Outdent().Line("});");
    }

    /// <summary>Begins a loop over a collection; the item's name is <c>item</c>.</summary>
    public static void BeginLoop(SourceWriter writer, FieldModel field)
    {
        var typeArgument = field.Value.TypeArgument is { } name ? "<" + name + ">" : "";
        writer.Line($"foreach (var item in global::Capi.Payload.MetaSequence.Of{typeArgument}(value.{field.Access}))").Open();
    }
}
