using System.Net.Http.Headers;
using System.Text;

namespace Capi.EventsManager.Tests.Limits;

// Measures the memory of the whole process, so no other test may run in parallel.
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
[Collection(nameof(FuzzTests))]
public class FuzzTests
{
    private const string Canary = "c4n4ry";

    [Fact]
    public async Task Mutated_requests_cause_no_5xx_no_echo_and_no_memory_growth()
    {
        await using var server = await TestServer.StartAsync();
        var validBody = Encoding.UTF8.GetBytes($$"""{"data":[{{server.CreatePurchase().With("user_data.external_id", $"\"{Canary}\"").ToJsonString()}}]}""");
        await RunAsync(server, validBody, 500, seed: 1);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await RunAsync(server, validBody, HostileBodies.Count, seed: 2);

        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.InRange(growth, long.MinValue, 24L * 1024 * 1024);
        Assert.InRange(server.Manager.Requests.Count, 1, 200);
        Assert.InRange(server.Manager.Events.Count, 0, 1_000);
        Assert.True((await server.SendAsync(server.CreatePurchase("after"))).IsAccepted);
        Assert.DoesNotContain(Canary, await server.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    private static Task RunAsync(TestServer server, byte[] validBody, int count, int seed) =>
        Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            var random = new Random((seed * 1_000_003) + number);
            using var request = CreateRequest(random, validBody);
            using var response = await server.Client.SendAsync(request, CancellationToken.None);
            var text = await response.Content.ReadAsStringAsync(CancellationToken.None);
            Assert.True((int)response.StatusCode < 500, $"Case {number} of seed {seed} returned {(int)response.StatusCode}.");
            Assert.DoesNotContain(Canary, text, StringComparison.Ordinal);
        });

    private static HttpRequestMessage CreateRequest(Random random, byte[] validBody)
    {
        var request = random.Next(4) == 0
            ? new HttpRequestMessage(HttpMethod.Get, "/tr/?" + CreatePixelQuery(random))
            : new HttpRequestMessage(HttpMethod.Post, random.Next(3) == 0 ? "/tr/" : TestServer.EventsPath) { Content = new ByteArrayContent(Mutate(random, validBody)) };
        request.Content?.Headers.TryAddWithoutValidation("Content-Type", PickRandom(random, "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "application/json; charset=utf-7", "nonsense"));
        if (random.Next(4) > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "t");

        return request;
    }

    /// <summary>Changes, removes, duplicates or inserts parts of a valid body.</summary>
    private static byte[] Mutate(Random random, byte[] validBody)
    {
        List<byte> body = random.Next(5) == 0 ? [.. "id=1&ev=Lead&data="u8, .. validBody] : [.. validBody];
        for (var cuts = random.Next(6); cuts > 0 && body.Count > 2; cuts--)
        {
            var at = random.Next(body.Count);
            switch (random.Next(4))
            {
                case 0:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveRange(at, random.Next(body.Count - at));
                    break;
                case 2:
                    body.InsertRange(at, Encoding.UTF8.GetBytes(PickRandom(random, "null", "[]", "{}", "\"\\ud800\"", "-1e309", "\u0000", "[[[[[[[[", "9999999999999999999", "\"\"", "true")));
                    break;
                default:
                    body.InsertRange(at, body[at..Math.Min(body.Count, at + random.Next(40))]);
                    break;
            }
        }

        return [.. body];
    }

    private static string CreatePixelQuery(Random random)
    {
        var bytes = new byte[random.Next(60)];
        random.NextBytes(bytes);
        return $"id={random.Next(3)}&ev={PickRandom(random, "Lead", "Purchase", "", "%", "%ff")}&eid={random.Next(50)}&ts={random.NextInt64()}&cd[{Uri.EscapeDataString(Encoding.Latin1.GetString(bytes))}]=%E0%80{random.Next()}&ud[em]={Canary}&ud[]=&cd[]=1";
    }

    private static string PickRandom(Random random, params string[] values) => values[random.Next(values.Length)];
}
