using Capi.Catalog;
using Capi.Identifiers.ClearText;
using Capi.Identifiers.HashedText;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Identifiers;

public class AllocationTests
{
    public static TheoryData<string> Values { get; } =
        ["Mary.Jones@Example.com", "+49 (0)30 901820", "ΟΔΥΣΣΕΥΣ İbrahim", "1997-02-16", "Lady", "United States of America", "The Republic of Austria",
         "Québec", "M1 1AE", "fb.1.1558571054389.1098115397", "2606:4700:4700::1111", "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f", "",
         new string('x', 10_000), string.Concat(Enumerable.Repeat("Σ😀 é-", 1_666))];

    private static readonly Normalization[] Hashed = Normalizations(parameter => parameter.Handling != Handling.Clear);

    private static readonly Normalization[] Clear = Normalizations(parameter => parameter.Handling != Handling.Hash);

    [Theory]
    [MemberData(nameof(Values))]
    public void No_normaliser_allocates(string value)
    {
        var destination = new byte[IdentifierWriter.MaxHashedLength];
        foreach (var normalization in Hashed)
            Assert.Equal((normalization, 0), (normalization, Allocations.MeasureThousandCalls(() => IdentifierWriter.WriteHashed(normalization, value, destination, out _))));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void No_clear_check_allocates(string value)
    {
        foreach (var normalization in Clear)
            Assert.Equal(0, Allocations.MeasureThousandCalls(() => ClearIdentifierValidator.Validate(normalization, value, out _, out _)));
    }

    private static Normalization[] Normalizations(Func<ParameterDefinition, bool> filter) =>
        [.. ParameterDefinitions.All.Where(parameter => parameter.Section == ParameterSection.UserData).Where(filter).Select(parameter => parameter.Normalization).Distinct()];
}
