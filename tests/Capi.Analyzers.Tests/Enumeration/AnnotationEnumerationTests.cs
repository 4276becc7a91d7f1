namespace Capi.Analyzers.Tests.Enumeration;

/// <summary>No annotation is without effect: in every combination of attribute, target, place and type the value is sent, or an error says why not.</summary>
public class AnnotationEnumerationTests
{
    // Places where an attribute without target is valid in a class.
    private static readonly string[] ValidPlaces =
    [
        "auto property", "getter", "property with a field", "property with the field keyword", "private property", "internal property",
        "property with a private getter", "ref property", "partial property, declared", "partial property, implemented",
        "partial property with a field, declared", "partial property with a field, implemented", "field", "read-only field", "private field",
        "positional parameter of a declared property", "positional parameter of a declared field", "constructor parameter",
        "parameter of a partial constructor, declared", "parameter of a partial constructor, implemented", "implicit implementation",
        "inherited property", "inherited protected property", "property of a generic base", "property of the type argument's type",
        "overridden property", "override", "override of an abstract property", "hiding property",
    ];

    [Fact]
    public async Task Every_annotation_sends_its_value_or_is_an_error()
    {
        var cases = AnnotationCases.GetAll().ToList();
        var result = await CaseRunner.RunAsync(cases);

        Assert.True(result.Lost.Count == 0, $"{result.Lost.Count} of {cases.Count} lost:\n{string.Join('\n', result.Lost.Take(200))}");

        // Errors where the value could be sent would make the test pass too.
        Assert.Empty(ValidPlaces.Select(place => $"[Hashed(\"em\")] on {place} of class").Except(result.Sent));
        Assert.True(result.Sent.Count > 1_000 && result.Reported.Count > 1_000, $"{result.Sent.Count} sent, {result.Reported.Count} reported, {result.ReportedByCompiler.Count} by the compiler only.");
    }
}
