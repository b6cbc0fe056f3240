using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>A mail server on this machine: as much of SMTP as one client needs, without encryption.</summary>
internal sealed class SmallMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<MimeMessage> received = [];
    private readonly Task serving;
    private int asked;

    public SmallMailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Recipients that it will not take now.</summary>
    public Func<string, bool> Refuses { get; set; } = _ => false;

    /// <summary>How many mails it was asked to take.</summary>
    public int Asked => asked;

    /// <summary>What it took.</summary>
    public IReadOnlyList<MimeMessage> Received => [.. received];

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await serving;
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(closing.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
        catch (IOException) when (closing.IsCancellationRequested)
        {
            // It ended in the middle of a sentence.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        // Bytes as they are: the message is read by MimeKit.
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "RCPT":
                    Interlocked.Increment(ref asked);
                    await writer.WriteLineAsync(Refuses(line.Split('<', '>')[1]) ? "451 not now" : "250 ok");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    received.Enqueue(await ReadMessageAsync(reader));
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    private async Task<MimeMessage> ReadMessageAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        return await MimeMessage.LoadAsync(bytes, closing.Token);
    }
}
