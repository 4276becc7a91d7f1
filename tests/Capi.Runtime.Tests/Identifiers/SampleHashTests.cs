using Capi.Identifiers;

namespace Capi.Runtime.Tests.Identifiers;

/// <summary>The hashes published in Meta's documentation (spec section 3.2).</summary>
public class SampleHashTests
{
    [Theory]
    [InlineData(UserDataKeys.Email, "John_Smith@gmail.com", "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f")]
    [InlineData(UserDataKeys.Phone, "+1 (650)555-1212", "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176")]
    [InlineData(UserDataKeys.FirstName, "Mary", "6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec")]
    [InlineData(UserDataKeys.FirstName, "정", "8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14")]
    [InlineData(UserDataKeys.LastName, "Valéry", "08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c")]
    [InlineData(UserDataKeys.DateOfBirth, "2/16/1997", "01acdbf6ec7b4f478a225f1a246e5d6767eeab1a7ffa17f025265b5b94f40f0c")]
    [InlineData(UserDataKeys.Country, "United States", "79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621")]
    public void A_documented_sample_has_the_documented_hash(string key, string input, string expected) =>
        Assert.Equal(expected, IdentifierHasher.Hash(key, input).Value);
}
