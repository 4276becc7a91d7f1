using System.Text.Json;
using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests.HarnessChecks;

public sealed class JsonLeavesTests
{
    [Fact]
    public void Order_of_keys_and_trailing_zeros_are_ignored() =>
        Assert.Equal(GetLeaves("""{"b":[59.90,"x"],"a":20}"""), GetLeaves("""{"a":20.0,"b":[59.9,"x"]}"""));

    [Theory]
    [InlineData("""{"a":20,"b":[59.9,"x"],"c":null}""")]
    [InlineData("""{"a":20,"b":["x",59.9]}""")]
    [InlineData("""{"a":"20","b":[59.9,"x"]}""")]
    [InlineData("""{"a":20,"b":[59.91,"x"]}""")]
    [InlineData("""{"b":[59.9,"x"]}""")]
    public void Everything_else_is_a_difference(string other) =>
        Assert.NotEqual(GetLeaves("""{"a":20,"b":[59.9,"x"]}"""), GetLeaves(other));

    private static IReadOnlyList<string> GetLeaves(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonLeaves.GetLeaves(document.RootElement);
    }
}
