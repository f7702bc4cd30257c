namespace Program08.Documents.Workbooks.Reading;

/// <summary>Counts bytes as they are inflated, and how many pass without a tag: a text of a hundred megabytes would otherwise be held in one piece.</summary>
internal sealed class BoundedStream(Stream inner, InflationBudget budget, int longestRun) : Stream
{
    private int _run;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        budget.Spend(count);
        Watch(buffer[..count]);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        // The reader asks for some kilobytes at a time, so looking at the ends of each piece is exact enough.
        var last = bytes.LastIndexOf((byte)'<');
        _run = last < 0 ? _run + bytes.Length : bytes.Length - last;
        if (_run > longestRun)
        {
            throw Refusals.TooMuch("chữ trong một ô", "text in one cell");
        }
    }
}
