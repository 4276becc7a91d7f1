using Capi.Generators.Model;
using Capi.Reading;

namespace Capi.Generators.Emission;

/// <summary>Emits writer calls with one value, and loops over collections.</summary>
internal static class ValueEmitter
{
    /// <summary>Emits one call with a value, such as <c>writer.WriteItem(item);</c>. An enum is converted to text.</summary>
    /// <param name="call">The call up to the value: <c>writer.WriteProperty("id"u8, </c></param>
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

        // The cast gives null a type when the enum has no members.
        writer.Line("_ => (string?)null,").Outdent().Line("});");
    }

    /// <summary>Opens a loop over a collection; the loop variable is <c>item</c>.</summary>
    public static void BeginLoop(SourceWriter writer, FieldModel field)
    {
        var typeArgument = field.Value.TypeArgument is { } name ? "<" + name + ">" : "";
        writer.Line($"foreach (var item in global::Capi.Payload.MetaSequence.From{typeArgument}(value.{field.Access}))").Open();
    }
}
