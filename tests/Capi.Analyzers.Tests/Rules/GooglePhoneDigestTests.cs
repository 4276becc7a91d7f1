using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI205: a digest of a phone number that was computed for Google.</summary>
public class GooglePhoneDigestTests
{
    [Theory]
    [InlineData("[{|#0:Hashed|}] public string? Sha256PhoneNumber => null;", "Sha256PhoneNumber")]
    [InlineData("[{|#0:Hashed|}] public string? sha256_phone_number => null;", "sha256_phone_number")]
    [InlineData("[{|#0:Hashed(\"ph\")|}] public Sha256Digest HashedPhoneNumber => default;", "HashedPhoneNumber")]
    [InlineData("[{|#0:Hashed(\"ph\")|}] public string[] Sha256PhoneNumbers => [];", "Sha256PhoneNumbers")]
    [InlineData("[{|#0:Hashed(\"ph\")|}] public string? GooglePhoneHash => null;", "GooglePhoneHash")]
    [InlineData("[{|#0:Hashed(\"ph\")|}] public string? Ga4PhoneDigest => null;", "Ga4PhoneDigest")]
    [InlineData("[{|#0:Hashed(\"ph\")|}, System.Text.Json.Serialization.JsonPropertyName(\"sha256_phone_number\")] public string? Phone => null;", "Phone")]
    [InlineData("[System.Runtime.Serialization.DataMember(Name = \"hashed_phone_number\")] [{|#0:Hashed(\"ph\")|}] public string? Digest => null;", "Digest")]
    public Task A_digest_with_the_name_of_Google_is_reported(string member, string name) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract(member),
        VerifyCS.Diagnostic("CAPI205").WithLocation(0).WithMessage(
            $"'Order.{name}' has the name of Google's digest, which is computed with the plus sign that Meta omits, so it never matches at Meta; pass the phone number itself"));

    [Theory]
    [InlineData("[Hashed] public string? PhoneNumber => null;")]
    [InlineData("[Hashed(\"ph\")] public Sha256Digest PhoneDigest => default;")]
    [InlineData("[Hashed(\"ph\")] public string? GooglePhone => null;")]
    [InlineData("[Hashed(\"ph\")] public Sha256Digest MetaPhoneHash => default;")]
    [InlineData("[Hashed] public string? Sha256EmailAddress => null;")]
    [InlineData("[Hashed] public string? Sha256FirstName => null; [Hashed] public string? HashedLastName => null;")]
    [InlineData("[Hashed(\"ph\"), System.Text.Json.Serialization.JsonPropertyName(\"phone_number\")] public string? Phone => null;")]
    [InlineData("[System.Runtime.Serialization.DataMember(Order = 1)] [Hashed(\"ph\")] public string? Digest => null;")]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(null!)] [Hashed(\"ph\")] public string? Digest => null;")]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(\"sha256_phone_number\")] public string? Copy => null;")]
    public Task Another_digest_is_not_reported(string member) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member));
}
