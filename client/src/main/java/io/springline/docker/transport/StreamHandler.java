/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.springline.docker.transport;

import java.io.EOFException;
import java.io.IOException;

import javax.net.ssl.SSLException;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.error.DockerProtocolException;

/**
 * Takes an answer apart: the head for the one who waits for it, the body as plain bytes.
 */
final class StreamHandler extends ChannelInboundHandlerAdapter {

	private final Sinks.One<HttpResponse> head = Sinks.one();

	private final Sinks.Empty<Void> requestFailure = Sinks.empty();

	private volatile boolean upgraded;

	private volatile boolean abandoned;

	private final StreamBody body = new StreamBody();

	private volatile boolean inputSent;

	private boolean upgradeWanted;

	private @Nullable WebSocketHandshake webSocket;

	private @Nullable HttpResponse switching;

	private volatile boolean complete;

	private boolean handedOn;

	private volatile @Nullable Throwable breakage;

	private volatile @Nullable Throwable ending;

	/**
	 * Return the head of the answer, once it is there.
	 * @return the head
	 */
	Mono<HttpResponse> head() {
		return this.head.asMono();
	}

	/**
	 * Return what fails the body, should the request fail while it is still being sent.
	 * @return never a value
	 */
	Mono<Void> requestFailure() {
		return this.requestFailure.asMono();
	}

	/**
	 * Note whether the request asks to leave HTTP.
	 * @param request the head of the request
	 */
	void requested(HttpRequest request) {
		this.upgradeWanted = request.headers().contains(HttpHeaderNames.UPGRADE);
		this.webSocket = WebSocketHandshake.ask(request.headers());
	}

	/**
	 * Return what the answer says.
	 * @return the bytes after its head
	 */
	StreamBody body() {
		return this.body;
	}

	/**
	 * Whether the connection has left HTTP.
	 * @return {@code true} if it carries raw bytes both ways
	 */
	boolean isUpgraded() {
		return this.upgraded;
	}

	/**
	 * Note that bytes are being sent after the upgrade, if there was one.
	 * @return {@code false} if there was none
	 */
	boolean sendingRaw() {
		this.inputSent = this.upgraded;
		return this.upgraded;
	}

	/**
	 * Note that nobody wants the rest of the answer.
	 */
	void abandon() {
		this.abandoned = true;
	}

	/**
	 * Note that the caller cannot provide the rest of the request.
	 * @param failure what happened
	 */
	void bodyFailed(Throwable failure) {
		if (!this.complete) {
			this.head.tryEmitError(failure);
			this.requestFailure.tryEmitError(failure);
		}
	}

	/**
	 * Note that the request could not be sent to its end. A connection that breaks is no
	 * failure yet: the engine may have answered before, as it does when it refuses an
	 * upload, and a process may end before it has read all its input.
	 * @param failure what happened
	 */
	void requestFailed(Throwable failure) {
		if (failure instanceof IOException) {
			this.breakage = failure;
		}
		else {
			bodyFailed(failure);
		}
	}

	/**
	 * Note that this side is about to close the connection, which is how it ends even if
	 * the other side is faster.
	 * @param failure what to say of that
	 */
	void ending(Throwable failure) {
		this.ending = failure;
	}

	/**
	 * End what is still to come, because this side closes the connection.
	 */
	void end() {
		if (!this.complete) {
			onEndOfBody();
		}
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpResponse response) {
			onHead(context, response);
		}
		if (message instanceof HttpContent content) {
			handOn(content.content());
			if (message instanceof LastHttpContent) {
				onEnd(context);
			}
		}
		else if (message instanceof ByteBuf bytes) {
			handOn(bytes);
		}
		else if (message instanceof DataBuffer bytes) {
			this.handedOn = true;
			this.body.add(bytes);
		}
	}

	@Override
	public void channelReadComplete(ChannelHandlerContext context) {
		if ((!this.handedOn || this.body.isWanted()) && !this.complete) {
			context.read();
		}
		this.handedOn = false;
		context.fireChannelReadComplete();
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		if (this.upgraded || this.abandoned) {
			onEndOfBody();
		}
		else if (!this.complete) {
			IOException end = new EOFException("The connection was closed before the answer ended");
			end.initCause(this.breakage);
			exceptionCaught(context, end);
		}
		context.fireChannelInactive();
	}

	@Override
	public void userEventTriggered(ChannelHandlerContext context, Object event) {
		if (event instanceof SslCloseCompletionEvent && this.upgraded) {
			onEndOfBody();
		}
		context.fireUserEventTriggered(event);
	}

	/**
	 * A process that ends before it has read all its input resets the connection: that is
	 * how its output ends then.
	 */
	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		if (this.abandoned || this.inputSent && isReset(cause)) {
			onEndOfBody();
			context.close();
			return;
		}
		this.complete = true;
		boolean awaited = this.head.currentSubscriberCount() > 0;
		if (this.head.tryEmitError(cause).isFailure()) {
			this.body.fail(cause);
			context.close();
		}
		else if (!awaited) {
			context.fireExceptionCaught(cause);
		}
	}

	private void onHead(ChannelHandlerContext context, HttpResponse response) {
		if (response.decoderResult().isFailure()) {
			exceptionCaught(context, response.decoderResult().cause());
			return;
		}
		boolean chunked = HttpUtil.isTransferEncodingChunked(response);
		boolean switching = response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
		boolean hijacked = this.upgradeWanted && response.status().equals(HttpResponseStatus.OK) && !chunked
				&& !HttpUtil.isContentLengthSet(response);
		if (this.webSocket != null && response.status().code() < 300 && !this.webSocket.isAccepted(response)) {
			exceptionCaught(context,
					new DockerProtocolException("The engine answered " + response.status() + " without a websocket"));
			context.close();
			return;
		}
		this.upgraded = switching || hijacked;
		if (switching) {
			this.switching = response;
			return;
		}
		if (hijacked) {
			StreamPipeline.leaveHttp(context.pipeline());
		}
		else if (chunked) {
			StreamPipeline.decodeChunks(context.pipeline());
		}
		this.head.tryEmitValue(response);
	}

	private void onEnd(ChannelHandlerContext context) {
		if (this.switching == null) {
			onEndOfBody();
			context.close();
			return;
		}
		if (this.webSocket != null) {
			StreamPipeline.speakWebSocket(context.pipeline());
		}
		else {
			StreamPipeline.leaveHttp(context.pipeline());
		}
		this.head.tryEmitValue(this.switching);
	}

	private static boolean isReset(Throwable cause) {
		return cause instanceof IOException && !(cause instanceof EOFException || cause instanceof SSLException);
	}

	private void onEndOfBody() {
		this.complete = true;
		Throwable failure = this.ending;
		if (failure != null) {
			this.head.tryEmitError(failure);
			this.body.fail(failure);
		}
		else {
			this.body.complete();
		}
	}

	private void handOn(ByteBuf bytes) {
		if (bytes.isReadable()) {
			this.handedOn = true;
			this.body.add(bytes);
		}
		else {
			bytes.release();
		}
	}

}
