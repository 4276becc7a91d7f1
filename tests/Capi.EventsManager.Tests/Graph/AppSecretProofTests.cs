using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Graph;

public class AppSecretProofTests
{
    private const string Secret = "app-secret";

    private static readonly string RightProof = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(TestServer.Token)));

    public static TheoryData<string?, string?, bool> Proofs => new()
    {
        { null, null, true },
        { null, RightProof, true },
        { null, "short", false },
        { null, RightProof.ToUpperInvariant(), false },
        { Secret, null, false },
        { Secret, RightProof, true },
        { Secret, RightProof[..63] + "x", false },
        { "another secret", RightProof, false },
    };

    [Theory]
    [MemberData(nameof(Proofs))]
    public async Task The_proof_is_required_and_verified_with_an_app_secret(string? secret, string? proof, bool isAccepted)
    {
        await using var server = await TestServer.StartAsync(appSecret: secret);

        foreach (var inQuery in (bool[])[false, true])
        {
            var body = new JsonObject { ["data"] = new JsonArray(server.CreatePurchase()), ["appsecret_proof"] = inQuery ? null : proof };
            var path = TestServer.EventsPath + (inQuery && proof is not null ? $"?appsecret_proof={proof}" : "");
            var response = await server.SendContentAsync(new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), path);

            Assert.Equal(isAccepted, response.IsAccepted);
            if (!isAccepted)
                Assert.Equal((100, "appsecret_proof"), (response.Error.GetProperty("code").GetInt32(), response.BlamedField));
        }
    }
}
