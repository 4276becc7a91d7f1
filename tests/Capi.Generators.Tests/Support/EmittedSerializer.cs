using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Capi.Payload;
using Capi.Roslyn.Testing.Compiling;

namespace Capi.Generators.Tests.Support;

/// <summary>Runs emitted serializers.</summary>
internal static class EmittedSerializer
{
    /// <summary>The current time of all tests.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A context with granted consent and nothing else.</summary>
    public static MetaEventContext GrantedContext { get; } = new() { Consent = MetaConsent.Granted };

    /// <summary>Serializes an instance of a contract type of the loaded assembly.</summary>
    public static (EnqueueResult Result, string Json) Serialize(object contract, MetaEventContext? context = null)
    {
        var method = typeof(EmittedSerializer).GetMethod(nameof(SerializeTyped), BindingFlags.Static | BindingFlags.NonPublic)!;
        return ((EnqueueResult, string))method.MakeGenericMethod(contract.GetType()).Invoke(null, [contract, context ?? GrantedContext])!;
    }

    /// <summary>Asserts that the output of one object equals the reference; an object with a negative value is invalid.</summary>
    public static void AssertMatchesReference(object contract)
    {
        var expected = ReferenceSerializer.Serialize(contract);
        var (result, json) = Serialize(contract);
        var isNegative = (JsonNode.Parse(expected)!["custom_data"] as JsonObject)?["value"] is JsonValue value && value.ToJsonString().StartsWith('-');
        Assert.Equal(isNegative ? EnqueueResult.Invalid(InvalidReason.ValueNegative) : EnqueueResult.Accepted, result);
        Assert.Equal(isNegative ? "" : expected, json);
    }

    /// <summary>Asserts that the output of every object of the assembly's <c>Make.All()</c> equals the reference.</summary>
    public static int AssertMatchesReference(LoadedAssembly assembly)
    {
        var count = 0;
        foreach (var contract in (IEnumerable<object>)assembly.InvokeStatic("Make", "All")!)
        {
            AssertMatchesReference(contract);
            count++;
        }

        Assert.NotEqual(0, count);
        return count;
    }

    private static (EnqueueResult Result, string Json) SerializeTyped<T>(object contract, MetaEventContext context)
        where T : IMetaEvent<T>
    {
        var output = new ArrayBufferWriter<byte>();
        var result = MetaEventSerializer.Serialize((T)contract, context, Now, output);
        return (result, Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
