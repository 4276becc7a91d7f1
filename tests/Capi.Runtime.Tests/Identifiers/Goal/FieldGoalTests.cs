using Capi.Identifiers;
using Capi.Runtime.Tests.Testing;
using Xunit.Abstractions;

namespace Capi.Runtime.Tests.Identifiers.Goal;

/// <summary>At least 99.5 % of what people write becomes the right value, in every field. <c>CAPI_FUZZ_TEXTS=1000000</c> tests a million values of each.</summary>
public class FieldGoalTests(ITestOutputHelper output)
{
    private const int DefaultValues = 5_000;
    private const double Goal = 0.995;
    private const int MaxReported = 40;

    [Theory]
    [InlineData("em")]
    [InlineData("ph")]
    [InlineData("fn")]
    [InlineData("ln")]
    [InlineData("ct")]
    [InlineData("st")]
    [InlineData("zp")]
    [InlineData("country")]
    [InlineData("db")]
    [InlineData("ge")]
    [InlineData("external_id")]
    [InlineData("fbc")]
    [InlineData("fbp")]
    [InlineData("client_ip_address")]
    public void Generated_spellings_become_the_right_value(string field)
    {
        var generator = new SpellingGenerator(seed: 20261129);
        var count = FuzzSettings.GetInputCount(DefaultValues);
        var wrong = new List<string>();
        for (var index = 0; index < count; index++)
        {
            var value = generator.Next(field);
            var actual = IdentifierHasher.Hash(value.Field, value.Text, value.Country).Normalized;
            if (actual != value.Expected)
                wrong.Add($"{value} became {actual ?? "nothing"} instead of {value.Expected ?? "nothing"}");
        }

        output.WriteLine($"{field}: {100.0 * (count - wrong.Count) / count:F3} % of {count} right");
        Assert.True(count - wrong.Count >= Goal * count, string.Join('\n', wrong.Distinct().Take(MaxReported).Prepend($"{wrong.Count} of {count} wrong")));
    }

    /// <summary>Every spelling of the list, as it stands there.</summary>
    [Fact]
    public void The_spellings_of_the_list_are_right() =>
        Assert.Empty(WrittenValue.All
            .Select(value => (Value: value, Actual: IdentifierHasher.Hash(value.Field, value.Text, value.Country).Normalized))
            .Where(result => result.Actual != result.Value.Expected)
            .Select(result => $"{result.Value} became {result.Actual ?? "nothing"} instead of {result.Value.Expected ?? "nothing"}"));
}
